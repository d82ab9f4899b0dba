using System.ComponentModel;

namespace CoinStats.Json;

/// <summary>What an object must look like to be of one of the types of a union; emitted code says it.</summary>
/// <param name="rest">
/// What members may be that are not declared: nothing fits where they are forbidden; <see langword="null"/> where they are passed over.
/// </param>
/// <param name="members">The declared members.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShape(JsonFit? rest, params JsonShapeMember[] members)
{
    /// <summary>The values of the discriminator that stand for it.</summary>
    public string[] Tags { get; init; } = [];

    internal JsonFit? Rest => rest;

    internal JsonShapeMember[] Members => members;
}
