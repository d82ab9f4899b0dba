namespace CoinStats;

/// <summary>Where a field that multiplies a price stands in the request.</summary>
public enum CreditPlace
{
    /// <summary>A query parameter.</summary>
    Query,

    /// <summary>A path parameter.</summary>
    Path,

    /// <summary>A request header.</summary>
    Header,

    /// <summary>A member of the request body.</summary>
    Body,
}
