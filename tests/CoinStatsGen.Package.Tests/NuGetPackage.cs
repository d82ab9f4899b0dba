using System.IO.Compression;
using System.Xml.Linq;

namespace CoinStatsGen.Package.Tests;

/// <summary>What is in a package.</summary>
internal sealed class NuGetPackage
{
    private readonly Dictionary<string, byte[]> _files;

    private NuGetPackage(Dictionary<string, byte[]> files)
    {
        _files = files;
        using var nuspec = new MemoryStream(files.Single(file => file.Key.EndsWith(".nuspec", StringComparison.Ordinal)).Value);
        Metadata = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    /// <summary>What the package says of itself.</summary>
    public XElement Metadata { get; }

    /// <summary>The paths of all files, in ordinal order.</summary>
    public IEnumerable<string> Files => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The assemblies that are built here, wherever they lie.</summary>
    public IEnumerable<string> OwnAssemblies =>
        Files.Where(path =>
            path.EndsWith(".dll", StringComparison.Ordinal)
            && Path.GetFileName(path) is var name
            && (name.StartsWith("CoinStatsGen", StringComparison.Ordinal) || name.StartsWith("coinstats-", StringComparison.Ordinal))
        );

    public static NuGetPackage Open(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return new(archive.Entries.ToDictionary(entry => entry.FullName, Bytes));
    }

    public byte[] Read(string path) => _files[path];

    /// <summary>The one element of a name, at any depth; null where there is none.</summary>
    public XElement? Element(string name) => Metadata.Descendants().SingleOrDefault(element => element.Name.LocalName == name);

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
