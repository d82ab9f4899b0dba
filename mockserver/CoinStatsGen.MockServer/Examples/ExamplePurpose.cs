namespace CoinStats.MockServer.Examples;

/// <summary>Who an example is for.</summary>
internal enum ExamplePurpose
{
    /// <summary>A client reads it: what only clients send is left out.</summary>
    Answer,

    /// <summary>A server reads it: what only servers send is left out, and only the schema counts, not what the document shows.</summary>
    Request,

    /// <summary>As <see cref="Request"/>, with no more than what must be there.</summary>
    SmallestRequest,
}
