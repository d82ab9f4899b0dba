using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CoinStatsGen.Package.Tests;

/// <summary>What an assembly file says, read without loading it.</summary>
internal static class AssemblyFacts
{
    /// <summary>The kinds of debug information in the file.</summary>
    public static DebugDirectoryEntryType[] DebugEntries(byte[] assembly)
    {
        using var file = Open(assembly);
        return [.. file.ReadDebugDirectory().Select(entry => entry.Type)];
    }

    /// <summary>The source files that the symbols inside the assembly name.</summary>
    public static string[] SourcePaths(byte[] assembly)
    {
        using var file = Open(assembly);
        var embedded = file.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = file.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var reader = symbols.GetMetadataReader();
        return [.. reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name))];
    }

    /// <summary>The names of the assemblies it needs.</summary>
    public static string[] References(byte[] assembly)
    {
        using var file = Open(assembly);
        var reader = file.GetMetadataReader();
        return
        [
            .. reader
                .AssemblyReferences.Select(reference => reader.GetString(reader.GetAssemblyReference(reference).Name))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The full names of its public types.</summary>
    public static string[] PublicTypes(byte[] assembly)
    {
        using var file = Open(assembly);
        var reader = file.GetMetadataReader();
        return
        [
            .. reader
                .TypeDefinitions.Select(reader.GetTypeDefinition)
                .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}"),
        ];
    }

    /// <summary>The names of the properties of one of its types.</summary>
    public static string[] Properties(byte[] assembly, string type)
    {
        using var file = Open(assembly);
        var reader = file.GetMetadataReader();
        return
        [
            .. reader
                .TypeDefinitions.Select(reader.GetTypeDefinition)
                .Single(found => reader.GetString(found.Name) == type)
                .GetProperties()
                .Select(property => reader.GetString(reader.GetPropertyDefinition(property).Name)),
        ];
    }

    private static PEReader Open(byte[] assembly) => new([.. assembly]);
}
