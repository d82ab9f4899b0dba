namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>A path takes more steps in a document than it may.</summary>
internal sealed class JsonPathLimitException : Exception
{
    public JsonPathLimitException() { }

    public JsonPathLimitException(string message)
        : base(message) { }

    public JsonPathLimitException(string message, Exception innerException)
        : base(message, innerException) { }
}
