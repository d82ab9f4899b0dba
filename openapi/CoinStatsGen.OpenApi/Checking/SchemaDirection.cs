namespace CoinStatsGen.OpenApi.Checking;

/// <summary>Which way a value goes.</summary>
internal enum SchemaDirection
{
    /// <summary>Neither: an example, a default.</summary>
    None,

    /// <summary>From the client to the server.</summary>
    Request,

    /// <summary>From the server to the client.</summary>
    Answer,
}
