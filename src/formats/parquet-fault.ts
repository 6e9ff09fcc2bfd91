/** Content that is not Parquet; who reads the file adds its name and the byte. */
export class ParquetFault extends Error {
  override readonly name = 'ParquetFault'
}
