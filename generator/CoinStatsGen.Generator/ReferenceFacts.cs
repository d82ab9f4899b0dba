using CoinStatsGen.OpenApi.Collections;
using Microsoft.CodeAnalysis;

namespace CoinStatsGen.Generator;

/// <summary>All that is asked of one reference. References change seldom, and each is asked by itself.</summary>
/// <param name="Name">Name of the assembly.</param>
/// <param name="Clients">The clients it says to hold.</param>
internal sealed record ReferenceFacts(string Name, EquatableArray<ReferencedClient> Clients)
{
    /// <summary>The runtime of all clients.</summary>
    public const string Runtime = "CoinStatsGen";

    /// <summary>What a client is registered with.</summary>
    public const string HttpClientFactory = "Microsoft.Extensions.Http";

    private static readonly ReferenceFacts Nothing = new("", default);

    /// <summary>Something of it is asked for.</summary>
    public bool Matters => Name is Runtime or HttpClientFactory || Clients.Count > 0;

    /// <summary>Asks a reference. What only has a name of its own (<c>extern alias</c>) stands in nobody's way.</summary>
    public static ReferenceFacts Of(MetadataReference reference)
    {
        var isNamed = reference.Properties.Aliases is { IsDefaultOrEmpty: false } aliases && !aliases.Contains("global");
        return reference switch
        {
            CompilationReference project => new(
                project.Compilation.AssemblyName ?? "",
                isNamed ? default : GeneratedClients.Of(project.Compilation)
            ),
            PortableExecutableReference image => Of(image, isNamed),
            _ => Nothing,
        };
    }

    private static ReferenceFacts Of(PortableExecutableReference image, bool isNamed)
    {
        try
        {
            var module = (image.GetMetadata() as AssemblyMetadata)?.GetModules().FirstOrDefault();
            return module is null
                ? Nothing
                : new(
                    Path.GetFileNameWithoutExtension(image.FilePath ?? module.Name),
                    isNamed ? default : GeneratedClients.Of(module.GetMetadataReader())
                );
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            // The compiler tells of it.
            return Nothing;
        }
    }
}
