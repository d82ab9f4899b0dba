using System.ComponentModel;

namespace CoinStats.Http;

/// <summary>
/// Says that an assembly holds a generated client. The generator puts it there, and generates no second one in a project that references
/// such an assembly.
/// </summary>
/// <param name="namespace">The namespace of all its types.</param>
/// <param name="clientName">The client's name.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GeneratedClientAttribute(string @namespace, string clientName) : Attribute
{
    /// <summary>The namespace of all its types.</summary>
    public string Namespace { get; } = @namespace;

    /// <summary>The client's name.</summary>
    public string ClientName { get; } = clientName;
}
