using System.ComponentModel;

namespace CoinStats.Http;

/// <summary>A security scheme of the document: what proves who calls, and where it is sent; emitted once per client.</summary>
/// <param name="Name">The scheme's name in the document.</param>
/// <param name="Kind">How it is sent.</param>
/// <param name="Parameter">
/// The header, query parameter or cookie of a key; the word before a token; <see langword="null"/> for the others.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiScheme(string Name, ApiSchemeKind Kind, string? Parameter = null);
