using System.Reflection.Metadata;
using CoinStatsGen.OpenApi.Collections;
using Microsoft.CodeAnalysis;

namespace CoinStatsGen.Generator;

/// <summary>Reads the mark that every public client leaves on its assembly.</summary>
internal static class GeneratedClients
{
    private const string MarkNamespace = "CoinStats.Http";
    private const string Mark = "GeneratedClientAttribute";

    /// <summary>The clients of an assembly on disk.</summary>
    public static EquatableArray<ReferencedClient> Of(MetadataReader reader)
    {
        if (!reader.IsAssembly || !UsesRuntime(reader))
        {
            return default;
        }

        var assembly = reader.GetAssemblyDefinition();
        var name = reader.GetString(assembly.Name);
        return EquatableArray<ReferencedClient>.From(
            assembly
                .GetCustomAttributes()
                .Select(reader.GetCustomAttribute)
                .Where(attribute => IsMark(reader, attribute.Constructor))
                .Select(attribute => Read(reader, name, attribute.Value))
        );
    }

    /// <summary>The clients of a project that an editor holds in memory.</summary>
    public static EquatableArray<ReferencedClient> Of(Compilation project) =>
        project.ReferencedAssemblyNames.Any(static name => name.Name == ReferenceFacts.Runtime)
            ? EquatableArray<ReferencedClient>.From(
                project
                    .Assembly.GetAttributes()
                    .Where(static attribute =>
                        attribute.AttributeClass is { Name: Mark } type && type.ContainingNamespace.ToDisplayString() == MarkNamespace
                    )
                    .Select(static attribute => attribute.ConstructorArguments)
                    .Where(static arguments => arguments.Length == 2)
                    .Select(arguments => new ReferencedClient(
                        project.AssemblyName ?? "",
                        arguments[0].Value as string ?? "",
                        arguments[1].Value as string ?? ""
                    ))
            )
            : default;

    /// <summary>Only what uses the runtime can bear the mark: nearly all references are done with this question.</summary>
    private static bool UsesRuntime(MetadataReader reader)
    {
        foreach (var handle in reader.AssemblyReferences)
        {
            if (reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, ReferenceFacts.Runtime))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(MetadataReader reader, EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MemberReference)
        {
            return false;
        }

        var parent = reader.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
        {
            return false;
        }

        var type = reader.GetTypeReference((TypeReferenceHandle)parent);
        return reader.StringComparer.Equals(type.Name, Mark) && reader.StringComparer.Equals(type.Namespace, MarkNamespace);
    }

    /// <summary>A prolog of two bytes, then the two arguments.</summary>
    private static ReferencedClient Read(MetadataReader reader, string assembly, BlobHandle value)
    {
        var blob = reader.GetBlobReader(value);
        blob.ReadUInt16();
        return new(assembly, blob.ReadSerializedString() ?? "", blob.ReadSerializedString() ?? "");
    }
}
