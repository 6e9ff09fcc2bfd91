import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { numeral } from '../../src/domain/numeral.ts'
import { findSecret, redactSecrets } from '../../src/formats/secret-key.ts'

/** Made up at run time, so that no scanner takes this file for a leak. */
const letters = (count: number) => 'aB3dE5gH'.repeat(30).slice(0, count)

describe('a parameter whose name says secret', () => {
  it.each([
    ['password', 'password'],
    ['db.password', 'password'],
    ['DB_PASSWD', 'passwd'],
    ['mysql_pwd', 'pwd'],
    ['client_secret', 'secret'],
    ['secrets.aws', 'secret'],
    ['token', 'token'],
    ['hub_token', 'hub token'],
    ['HF_TOKEN', 'hf token'],
    ['accessToken', 'access token'],
    ['api_token_prod', 'api token'],
    ['access_tokens.0', 'access tokens'],
    ['api_key', 'api key'],
    ['apiKey', 'api key'],
    ['APIKey', 'api key'],
    ['openai.apikey', 'apikey'],
    ['OPENAI_API_KEY', 'api key'],
    ['aws_access_key_id', 'access key'],
    ['aws_secret_access_key', 'secret'],
    ['private-key', 'private key'],
    ['signing_key', 'signing key'],
    ['encryption_key', 'encryption key'],
    ['credentials.user', 'credentials'],
    ['http.auth', 'auth'],
    ['authorization', 'authorization'],
    ['connection_string', 'connection string'],
    ['sentry_dsn', 'dsn'],
  ])('%s is one', (key, word) => {
    expect(findSecret(key, 'hunter2hunter2')).toContain(word.replace(/^secret$/, 'secret'))
    expect(findSecret(key, ['hunter2hunter2'])).not.toBeNull()
  })

  it.each([
    'pad_token',
    'eos_token',
    'bos_token',
    'unk_token',
    'mask_token',
    'cls_token',
    'sep_token',
    'tokenizer.mask.token',
    'tokenizer',
    'tokenizer_name',
    'tokenizer_class',
    'special_tokens',
    'stop_tokens',
    'max_tokens',
    'num_tokens',
    'token_type',
    'token_type_ids',
    'token_pattern',
    'token_dropout',
    'n_key_value_heads',
    'num_key_value_heads',
    'key_dim',
    'sort_key',
    'primary_key',
    'foreign_keys',
    'partition_key',
    'key',
    'monkey',
    'author',
    'authors',
    'pass',
    'forward_pass',
    'secretary',
    'password_file',
    'api_key_env',
    'secret_name',
    'auth_type',
    'compassion',
  ])('%s is none', (key) => {
    expect(findSecret(key, 'hunter2')).toBeNull()
  })

  it.each([
    ['password', ''],
    ['password', '***'],
    ['token', '<pad>'],
    ['hub_token', '<HUB_TOKEN>'],
    ['token', '[MASK]'],
    ['token', '</s>'],
    ['api_key', '${OPENAI_API_KEY}'],
    ['api_key', '${oc.env:OPENAI_API_KEY}'],
    ['api_key', '$OPENAI_API_KEY'],
    ['api_key', '{{ api_key }}'],
    ['credentials', 'conf/service-account.json'],
    ['token', 'None'],
    ['auth', 'basic'],
    ['pwd', '/home/runner/job'],
    ['key', 'validation_accuracy_top1_features'],
    ['key', 'image features of a model'],
    ['sampler.key', 'image_features_of_val'],
  ])('%s = %j is no secret', (key, value) => {
    expect(findSecret(key, value)).toBeNull()
  })

  it('booleans, null and NaN are none', () => {
    for (const value of [true, null, { nonFinite: 'NaN' } as const, [false]])
      expect(findSecret('password', value)).toBeNull()
  })

  it.each(['DB_PASSWORD', 'db.passwd', 'mysql_pwd', 'client_secret', 'password.0'])(
    'a number called %s is one',
    (key) => {
      expect(findSecret(key, numeral(12_345_678))).toContain('its name says')
      expect(findSecret(key, [numeral(12_345_678)])).toContain('its name says')
    },
  )

  it('a number after --password is one', () => {
    expect(findSecret('argv', ['--password', numeral(12_345_678)])).toContain('password')
  })

  it.each([
    'max_tokens',
    'num_keys',
    'token',
    'api_key',
    'num_secrets',
    'password_length',
    'password_retries',
    'max_password_age_days',
    'auth_timeout',
  ])('a number called %s is none', (key) => {
    expect(findSecret(key, numeral(12_345_678))).toBeNull()
  })

  it.each([
    ['KAGGLE_KEY', '0123456789abcdef0123456789abcdef'],
    ['AZURE_OPENAI_KEY', '0123456789abcdef0123456789abcdef'],
    ['openai.keys.0', 'Zm9vYmFyYmF6cXV4+/12345678=='],
  ])('%s is one with letters and digits at random', (key, value) => {
    expect(findSecret(key, value)).toMatch(/^its name says ".+ keys?"$/)
  })

  it.each([
    ['KAGGLE_KEY', 'my competition of 2024 on Kaggle'],
    ['image_key', 'front_camera_image_features_2'],
    ['data_key', 'datasets/train/part-0001'],
    ['label_key', 'fine_grained_label_of_the_image'],
    ['public_key', '0123456789abcdef0123456789abcdef'],
    ['num_keys', '12'],
  ])('%s = %j names something', (key, value) => {
    expect(findSecret(key, value)).toBeNull()
  })

  it('a bare key is one from 16 characters', () => {
    expect(findSecret('key', letters(15))).toBeNull()
    expect(findSecret('key', letters(16))).toBe('its name says "key"')
    expect(findSecret('azure.key', letters(40))).toBe('its name says "key"')
  })
})

describe('a value that is a secret whatever it is called', () => {
  it.each([
    [`ghp_${letters(36)}`, 'a GitHub token'],
    [`gho_${letters(36)}`, 'a GitHub token'],
    [`ghu_${letters(36)}`, 'a GitHub token'],
    [`ghs_${letters(36)}`, 'a GitHub token'],
    [`ghr_${letters(36)}`, 'a GitHub token'],
    [`github_pat_${letters(22)}_${letters(59)}`, 'a GitHub token'],
    [`curl -H "Authorization: Bearer ghp_${letters(36)}"`, 'a GitHub token'],
    [`hf_${letters(34)}`, 'a Hugging Face token'],
    [`sk-${letters(48)}`, 'an API key'],
    [`sk-proj-${letters(20)}-${letters(10)}_${letters(30)}`, 'an API key'],
    [`AKIA${'ABCD2345'.repeat(2)}`, 'an AWS access key'],
    [`ASIA${'ABCD2345'.repeat(2)}`, 'an AWS access key'],
    [`xoxb-123456789012-${letters(24)}`, 'a Slack token'],
    [`xoxp-123456789012-${letters(24)}`, 'a Slack token'],
    [`glpat-${letters(20)}`, 'a GitLab token'],
    [`eyJ${letters(20)}.eyJ${letters(40)}.${letters(43)}`, 'a JSON Web Token'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'a private key'],
    ['-----BEGIN PRIVATE KEY-----\nMIIE', 'a private key'],
    ['postgresql+psycopg2://ml:hunter2@db.local:5432/runs', 'a URL with a password'],
    ['redis://:hunter2@cache', 'a URL with a password'],
    ['Server=db;Database=ml;User=me;Password=hunter2;', 'a connection string'],
  ])('%j', (text, what) => {
    expect(findSecret('note', text)).toContain(what)
    expect(findSecret('notes', ['plain', [text]])).toContain(what)
  })

  it.each([
    'sk-learn-random-forest-classifier-v2',
    'task-classification-of-many-images2',
    'hf_internal_testing/tiny-random-bert',
    'hf-internal-testing/tiny-random-gpt2',
    'ghp_short',
    'AKIAshort',
    'eyJ.not.a',
    'https://example.com:8080/data',
    'https://user@example.com/data',
    's3://bucket/path:with:colons@2',
    '-----BEGIN CERTIFICATE-----',
    '-----BEGIN PUBLIC KEY-----',
    'a/b:c@d',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '2c9a3d0be6c1f7a84e5d6b9f0a1c2d3e4f5a6b7c',
  ])('but not %j', (text) => {
    expect(findSecret('note', text)).toBeNull()
  })

  it('arguments of a command are looked at one by one', () => {
    expect(findSecret('hydra.overrides', ['lr=0.1', 'db.password=hunter2'])).toBe(
      'it holds "password"',
    )
    expect(findSecret('argv', ['train.py', '--api-key=hunter2'])).toBe('it holds "api key"')
    expect(findSecret('argv', ['train.py', '--password', 'hunter2'])).toContain('password')
    expect(findSecret('argv', ['train.py', '--pad-token=x', '--lr', '0.1'])).toBeNull()
  })
})

describe('redaction', () => {
  it('blanks the values, keeps the keys and says why', () => {
    const { params, redacted } = redactSecrets({
      lr: numeral(0.1),
      'db.password': 'hunter2',
      urls: ['http://a', 'http://me:hunter2@b'],
      ['__proto__']: 'kept',
    })

    expect(Object.entries(params)).toEqual([
      ['lr', numeral(0.1)],
      ['db.password', '[redacted]'],
      ['urls', '[redacted]'],
      ['__proto__', 'kept'],
    ])
    expect(redacted).toEqual([
      { key: 'db.password', why: 'its name says "password"' },
      { key: 'urls', why: 'its value looks like a URL with a password' },
    ])
  })

  it('takes nothing from what has no secret', () => {
    const params = { a: 'b', c: [numeral(1)] }

    expect(redactSecrets(params)).toEqual({ params, redacted: [] })
  })

  it.each(['sk-', 'eyJ-', 'a://', 'x:', 'AKIA', 'ghp_', 'eyJaaaaa.', 'password=', 'A'])(
    'a long text of %j takes no long time',
    (piece) => {
      const started = performance.now()
      findSecret(piece, piece.repeat(1_000_000 / piece.length))

      expect(performance.now() - started).toBeLessThan(2000)
    },
  )

  it('any name and text are answered', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, text) => {
        expect(['string', 'object']).toContain(typeof findSecret(key, text))
      }),
      { numRuns: 500 },
    )
  })
})
