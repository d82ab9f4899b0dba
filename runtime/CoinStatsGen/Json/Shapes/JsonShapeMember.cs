using System.ComponentModel;

namespace CoinStats.Json;

/// <summary>A declared member of a shape.</summary>
/// <param name="name">The name on the wire.</param>
/// <param name="fit">What its value must be.</param>
/// <param name="isRequired">It must be there.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShapeMember(string name, JsonFit fit, bool isRequired = false)
{
    internal string Name => name;

    internal JsonFit Fit => fit;

    internal bool IsRequired => isRequired;
}
