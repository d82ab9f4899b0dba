namespace CoinStatsGen.Generator.Plans;

/// <summary>A value that the scanner reads in one call.</summary>
internal enum ScalarKind
{
    String,
    Boolean,
    Int32,
    Int64,
    UInt64,
    Double,
    Decimal,
    DateTimeOffset,
    DateOnly,
    Guid,
    Bytes,
    File,
    Json,
}
