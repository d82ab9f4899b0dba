namespace CoinStatsGen.OpenApi.Model;

/// <summary>How a parameter's value is written (OpenAPI 3.0, "Style Values").</summary>
public enum ParameterStyle
{
    /// <summary>Comma separated (path, header).</summary>
    Simple,

    /// <summary>RFC 6570 form expansion (query, cookie).</summary>
    Form,

    /// <summary>Space separated (query).</summary>
    SpaceDelimited,

    /// <summary>Pipe separated (query).</summary>
    PipeDelimited,

    /// <summary><c>name[property]=value</c> (query).</summary>
    DeepObject,

    /// <summary>RFC 6570 path-style expansion (path).</summary>
    Matrix,

    /// <summary>RFC 6570 label expansion (path).</summary>
    Label,
}
