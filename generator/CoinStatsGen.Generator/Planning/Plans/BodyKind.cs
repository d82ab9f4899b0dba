namespace CoinStatsGen.Generator.Planning.Plans;

/// <summary>How a body is written or read.</summary>
internal enum BodyKind
{
    Json,
    Text,
    Bytes,
    Form,
    Multipart,
}
