import { describe, expect, it } from '@jest/globals'
import { diffSchemas } from '../../src/domain/schema-diff.ts'
import type { Column } from '../../src/domain/table-facts.ts'

/** `name:type` each. */
const columns = (...texts: readonly string[]): readonly Column[] =>
  texts.map((text) => {
    const [name = '', type = ''] = text.split(':')
    return { name, type }
  })

describe('the columns of two tables', () => {
  it('that are the same do not differ', () => {
    expect(diffSchemas(columns('a:int', 'b:float'), columns('a:int', 'b:float'))).toEqual({
      added: [],
      removed: [],
      changed: [],
      reordered: false,
      same: true,
    })
  })

  it('give what was added, removed and is of another type', () => {
    expect(
      diffSchemas(columns('a:int', 'b:int', 'c:bool'), columns('a:int', 'b:float', 'd:date')),
    ).toEqual({
      added: columns('d:date'),
      removed: columns('c:bool'),
      changed: [{ name: 'b', before: 'int', after: 'float' }],
      reordered: false,
      same: false,
    })
  })

  it('in another order are reordered; a new column between them does not do that', () => {
    expect(diffSchemas(columns('a:int', 'b:int'), columns('b:int', 'a:int'))).toMatchObject({
      reordered: true,
      same: false,
    })
    expect(
      diffSchemas(columns('a:int', 'b:int'), columns('a:int', 'x:int', 'b:int')),
    ).toMatchObject({
      reordered: false,
    })
  })

  it('of one name are paired in their order', () => {
    expect(
      diffSchemas(columns('a:int', 'a:int'), columns('a:int', 'a:float', 'a:int')),
    ).toMatchObject({
      added: columns('a:int'),
      changed: [{ name: 'a', before: 'int', after: 'float' }],
    })
  })

  it('a column called __proto__ is one', () => {
    expect(diffSchemas([], columns('__proto__:int')).added).toEqual(columns('__proto__:int'))
  })
})
