using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Commands;
using PointerToken = CoinStatsGen.OpenApi.Json.PointerToken;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>
/// Makes every reference local: what stands in other files, or at other places than <c>components</c>, is brought into
/// <c>components</c>; a path item that is referred to is put in place.
/// </summary>
internal sealed partial class ReferenceBundler
{
    private const int MaxInlineDepth = 64;

    private readonly IDocumentFiles _files;
    private readonly Uri _root;
    private readonly JsonObject _document;
    private readonly Dictionary<string, JsonNode?> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<(NodeKind, string), string> _moved = [];
    private readonly List<DocumentNote> _notes = [];
    private readonly string _componentsPointer;

    private ReferenceBundler(IDocumentFiles files, Uri root, JsonObject document)
    {
        _files = files;
        _root = root;
        _document = document;
        _loaded[root.AbsoluteUri] = document.DeepClone();
        _componentsPointer = document.ContainsKey("swagger") ? "" : "/components";
        IndexIds(document, "");
    }

    /// <summary>Changes the document; returns what could not be resolved.</summary>
    public static async Task<IReadOnlyList<DocumentNote>> BundleAsync(
        JsonObject document,
        Uri root,
        IDocumentFiles files,
        CancellationToken cancellationToken
    )
    {
        var bundler = new ReferenceBundler(files, root, document);
        await bundler.VisitAsync(document, NodeKind.Document, new(root, "", 0), cancellationToken);
        return bundler._notes;
    }

    private async Task VisitAsync(JsonObject node, NodeKind kind, Position at, CancellationToken cancellationToken)
    {
        if (at.Depth > 512)
        {
            throw new ToolException($"{at.File}{at.Pointer}: nested too deep.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        // In OpenAPI 2.0 a discriminator is a name.
        if (kind == NodeKind.Schema && node["discriminator"] is JsonObject discriminator && discriminator["mapping"] is JsonObject mapping)
        {
            await VisitMappingAsync(mapping, at, cancellationToken);
        }

        foreach (var child in OpenApiShape.Children(node, kind))
        {
            if (child.Value is not JsonObject inner)
            {
                continue;
            }

            var below = at with { Pointer = $"{at.Pointer}/{child.Pointer}", Depth = at.Depth + 1 };
            if (Reference(inner) is { } reference)
            {
                await ResolveAsync(child, inner, reference, below, cancellationToken);
            }
            else
            {
                await VisitAsync(inner, child.Kind, below, cancellationToken);
            }
        }
    }

    private async Task ResolveAsync(ShapeChild child, JsonObject node, string reference, Position at, CancellationToken cancellationToken)
    {
        var (file, pointer) = Locate(reference, at.File);
        if (file == _root && StaysLocal(child.Kind, pointer))
        {
            await VisitAsync(node, child.Kind, at, cancellationToken); // members beside the reference may refer too
            node["$ref"] = "#" + pointer;
            return;
        }

        var target = await FindAsync(file, pointer, at, cancellationToken);
        if (target is not JsonObject found)
        {
            // true and false are schemas; any other value is what a file happened to hold.
            if (target?.GetValueKind() is JsonValueKind.True or JsonValueKind.False && child.Kind == NodeKind.Schema)
            {
                child.Replace(target!.DeepClone());
                return;
            }

            _notes.Add(new(at.Pointer, $"the reference {reference} leads to nothing.", IsError: true));
            child.Replace(new JsonObject { ["description"] = $"The reference {reference} leads to nothing." });
            return;
        }

        if (OpenApiShape.Section(child.Kind) is { } section && child.Kind != NodeKind.Callback)
        {
            node["$ref"] = await MoveAsync(found, child.Kind, section, file, pointer, at, cancellationToken);
            return;
        }

        await InlineAsync(child, node, found, new(file, pointer, at.Depth), at, cancellationToken);
    }

    private async Task InlineAsync(
        ShapeChild child,
        JsonObject node,
        JsonObject found,
        Position origin,
        Position at,
        CancellationToken cancellationToken
    )
    {
        if (at.Inlined >= MaxInlineDepth)
        {
            throw new ToolException($"{at.File}{at.Pointer}: the reference leads in a circle.");
        }

        var copy = (JsonObject)found.DeepClone();
        foreach (var (name, value) in node.Where(member => member.Key != "$ref"))
        {
            copy[name] = value?.DeepClone();
        }

        child.Replace(copy);
        var inside = origin with { Inlined = at.Inlined + 1 };
        if (Reference(copy) is { } further)
        {
            await ResolveAsync(child with { Value = copy }, copy, further, inside, cancellationToken);
        }
        else
        {
            await VisitAsync(copy, child.Kind, inside, cancellationToken);
        }
    }

    private async Task<string> MoveAsync(
        JsonObject found,
        NodeKind kind,
        string section,
        Uri file,
        string pointer,
        Position at,
        CancellationToken cancellationToken
    )
    {
        var key = (kind, $"{file.AbsoluteUri}#{pointer}");
        if (!_moved.TryGetValue(key, out var local))
        {
            var components = Components(kind, section);
            var name = FreeName(components, found, file, pointer);
            local = $"#{SectionPointer(kind, section)}/{PointerToken.Escape(name)}";
            _moved.Add(key, local);
            var copy = (JsonObject)found.DeepClone();
            components[name] = copy;
            var holder = new ShapeChild(components, name, -1, copy, kind, name);
            var inside = new Position(file, pointer, at.Depth + 1);
            if (Reference(copy) is { } further)
            {
                await ResolveAsync(holder, copy, further, inside, cancellationToken);
            }
            else
            {
                await VisitAsync(copy, kind, inside, cancellationToken);
            }
        }

        return local;
    }

    private async Task VisitMappingAsync(JsonObject mapping, Position at, CancellationToken cancellationToken)
    {
        foreach (var (value, target) in mapping.ToList())
        {
            var text = target?.GetValueKind() == JsonValueKind.String ? target.GetValue<string>() : "";
            if (
                !text.Contains('/', StringComparison.Ordinal)
                && !text.Contains('#', StringComparison.Ordinal)
                && !text.Contains(".json", StringComparison.Ordinal)
                && !text.Contains(".y", StringComparison.Ordinal)
            )
            {
                continue; // the name of a schema
            }

            var (file, pointer) = Locate(text, at.File);
            if (file == _root && StaysLocal(NodeKind.Schema, pointer))
            {
                continue;
            }

            if (await FindAsync(file, pointer, at, cancellationToken) is JsonObject found)
            {
                mapping[value] = await MoveAsync(found, NodeKind.Schema, "schemas", file, pointer, at, cancellationToken);
            }
        }
    }

    private async Task<JsonNode?> FindAsync(Uri file, string pointer, Position at, CancellationToken cancellationToken)
    {
        if (!_loaded.TryGetValue(file.AbsoluteUri, out var document))
        {
            if (_loaded.Count >= _files.MaxFiles)
            {
                throw new ToolException(
                    $"The document refers to more than {_files.MaxFiles} files: --max-files {_files.MaxFiles * 10} allows more."
                );
            }

            document = await LoadAsync(file, at, cancellationToken);
            _loaded.Add(file.AbsoluteUri, document);
        }

        return NodePointer.TryFind(document, pointer, out var found) ? found : Anchored(document, pointer);
    }

    private async Task<JsonNode?> LoadAsync(Uri file, Position at, CancellationToken cancellationToken)
    {
        try
        {
            if (_root.IsFile == file.IsFile)
            {
                var source = await _files.ReadAsync(file, cancellationToken);
                var document = DocumentText.Parse(source);
                _notes.AddRange(source.Warnings.Select(warning => new DocumentNote(at.Pointer, warning)));
                return document;
            }

            throw new ToolException(
                $"{file} is not on {(_root.IsFile ? "this machine, as the document is" : "the network, as the document is")}."
            );
        }
        catch (ToolException exception)
        {
            _notes.Add(new(at.Pointer, exception.Message, IsError: true));
            return null;
        }
    }

    private sealed record Position(Uri File, string Pointer, int Depth, int Inlined = 0);
}
