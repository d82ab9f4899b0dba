namespace CoinStatsGen.OpenApi.Model;

/// <summary>Where a parameter is sent.</summary>
public enum ParameterLocation
{
    /// <summary>In the path template.</summary>
    Path,

    /// <summary>In the query.</summary>
    Query,

    /// <summary>As a request header.</summary>
    Header,

    /// <summary>As a cookie.</summary>
    Cookie,
}
