namespace CoinStats.StubEngine.Templates;

/// <summary>
/// The request's method. In WireMock it is no text, so that <c>eq</c> finds it unlike any text; mappings must behave alike on both.
/// </summary>
/// <param name="Name">The method.</param>
internal sealed record MethodValue(string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
