using System.ComponentModel;

namespace CoinStats.Http;

/// <summary>How a security scheme sends what proves who calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ApiSchemeKind
{
    /// <summary>A key in a header.</summary>
    Header,

    /// <summary>A key in the query.</summary>
    Query,

    /// <summary>A key in a cookie.</summary>
    Cookie,

    /// <summary>User name and password, RFC 7617.</summary>
    Basic,

    /// <summary>A token in the header <c>Authorization</c>, behind a word such as <c>Bearer</c>.</summary>
    Token,

    /// <summary>Nothing that the client sends: a certificate or a message handler of the given <see cref="HttpClient"/> does it.</summary>
    External,
}
