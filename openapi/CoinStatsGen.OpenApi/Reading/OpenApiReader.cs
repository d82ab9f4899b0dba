using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>
/// Reads an OpenAPI 3 document in JSON. Never throws on a text, however broken: what cannot be read is reported with its
/// place and left out, and the rest is read.
/// </summary>
public sealed partial class OpenApiReader
{
    private readonly JsonValue _root;
    private readonly OpenApiReaderOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly bool _isJsonSchema;
    private readonly bool _hasDuplicates;
    private readonly bool _hasAlsoNamed;
    private EquatableArray<string> _rootServers;
    private EquatableArray<string> _rootSecurity;
    private CreditValues _creditValues = CreditValues.Default;
    private readonly HashSet<string> _securityNames = new(StringComparer.Ordinal);

    private OpenApiReader(JsonValue root, OpenApiReaderOptions options, bool hasDuplicates, CancellationToken cancellationToken)
    {
        _root = root;
        _schemaKeywords = new SchemaKeywordTable(root.Tree!);
        _isJsonSchema = root.TryGet("openapi", out var version) && version.GetText()?.StartsWith("3.0", StringComparison.Ordinal) == false;
        _options = options;
        _hasDuplicates = hasDuplicates;
        _hasAlsoNamed = root.Tree!.HasName("x-also-named");
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text.</param>
    /// <param name="options">Options, or null for the defaults.</param>
    /// <param name="ct">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static SpecReadResult Read(string json, OpenApiReaderOptions? options = null, CancellationToken ct = default)
    {
        var parsed = JsonReader.Parse(json, ct);
        if (parsed.Value is not { } root)
        {
            var problem = parsed.Problem!;
            return Failed(SpecProblemKind.NotJson, problem.Message, problem.Position, problem.Length);
        }

        if (FindVersionFault(root) is { } fault)
        {
            var place = root.TryGet("openapi", out var version) || root.TryGet("swagger", out version) ? version : root;
            return Failed(SpecProblemKind.NotOpenApi, fault, place.Position, place == root ? 1 : place.Length);
        }

        var reader = new OpenApiReader(root, options ?? new OpenApiReaderOptions(), parsed.Duplicates.Count > 0, ct);
        foreach (var duplicate in parsed.Duplicates)
        {
            reader.Report(SpecProblemKind.InvalidValue, duplicate.Message, duplicate.Position, duplicate.Length);
        }

        var result = new SpecReadResult(reader.ReadDocument(), reader.TakeProblems());
        root.Tree!.Release(); // a model holds texts and positions, no values
        return result;
    }

    private static SpecReadResult Failed(SpecProblemKind kind, string message, TextPosition position, int length)
        => new(Model: null, EquatableArray<SpecProblem>.From([new SpecProblem(kind, message, string.Empty, position, length)]));

    private static string? FindVersionFault(JsonValue root)
    {
        if (root.Kind != JsonKind.Object)
        {
            return "The document is not OpenAPI: expected an object with the member \"openapi\".";
        }

        if (root.TryGet("openapi", out var version))
        {
            if (version.Kind != JsonKind.String)
            {
                return $"The member \"openapi\" must be a string such as \"3.0.3\", not {Describe(version)}.";
            }

            return version.GetText() is { } text && text.StartsWith("3.", StringComparison.Ordinal)
                ? null
                : $"The document says it is OpenAPI {version.ToCompactJson()}; versions 3.0 to 3.2 are read. Convert it first: coinstats-spec normalise.";
        }

        return root.TryGet("swagger", out _)
            ? "The document is Swagger 2.0; OpenAPI 3.0 to 3.2 is read. Convert it first: coinstats-spec normalise."
            : "The document is not OpenAPI: the member \"openapi\" with the version, such as \"3.0.3\", is missing.";
    }

    private ApiDocument ReadDocument()
    {
        CheckKeywords(_root, SpecKeywords.Document);
        var info = GetObject(_root, "info") ?? default;
        if (!info.Exists)
        {
            Report(SpecProblemKind.InvalidValue, "The document has no \"info\" object with title and version. Add it.", _root, length: 1);
        }

        var components = GetObject(_root, "components") ?? default;
        CheckKeywords(info, SpecKeywords.Info);
        CheckKeywords(components, SpecKeywords.Components);
        var schemes = ReadSecuritySchemes(components);
        _rootServers = ReadServers(_root);
        _rootSecurity = ReadSecurity(_root) ?? default;
        _creditValues = ReadCreditValues();
        CollectNamedSchemas(components);
        var operations = ReadPaths();
        ReadUnusedComponents(components);
        return new ApiDocument
        {
            OpenApiVersion = GetText(_root, "openapi")!,
            Title = GetText(info, "title") ?? string.Empty,
            Version = GetText(info, "version") ?? string.Empty,
            Description = GetText(info, "description"),
            Servers = _rootServers,
            Tags = ReadTags(operations),
            Operations = operations.ToEquatableArray(),
            Schemas = ReadNamedSchemas(),
            SecuritySchemes = schemes,
            ErrorRules = ReadErrorRules(),
            RateLimit = ReadRateLimit(),
            SyncSubjects = ReadSyncSubjects(),
        };
    }

    // Faults are told wherever they stand. What an operation has used is known by now and costs nothing.
    private void ReadUnusedComponents(JsonValue components)
    {
        foreach (var member in GetMembers(components, "parameters"))
        {
            TryReadParameter(member.Value, out _);
        }

        foreach (var member in GetMembers(components, "responses"))
        {
            ReadResponse(member.Value);
        }

        foreach (var member in GetMembers(components, "requestBodies"))
        {
            ReadRequestBody(member.Value);
        }
    }

    private EquatableArray<ApiTag> ReadTags(List<ApiOperation> operations)
    {
        var tags = new List<ApiTag>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in GetItems(_root, "tags"))
        {
            if (!CheckObject(item, "A tag"))
            {
                continue;
            }

            CheckKeywords(item, SpecKeywords.Tag);
            if (GetText(item, "name") is { } name && seen.Add(name))
            {
                tags.Add(new ApiTag(name, GetText(item, "description")));
            }
        }

        foreach (var name in operations.SelectMany(static operation => operation.Tags))
        {
            if (seen.Add(name))
            {
                tags.Add(new ApiTag(name, Description: null));
            }
        }

        return tags.ToEquatableArray();
    }

    private EquatableArray<string> ReadServers(JsonValue owner)
    {
        var servers = new List<string>();
        foreach (var item in GetItems(owner, "servers"))
        {
            if (!CheckObject(item, "A server"))
            {
                continue;
            }

            CheckKeywords(item, SpecKeywords.Server);
            if (GetText(item, "url") is not { } url)
            {
                Report(SpecProblemKind.InvalidValue, "A server needs a \"url\".", item);
                continue;
            }

            foreach (var variable in GetMembers(item, "variables"))
            {
                if (CheckObject(variable.Value, "A server variable") && GetText(variable.Value, "default") is { } value)
                {
                    CheckKeywords(variable.Value, SpecKeywords.ServerVariable);
                    url = url.Replace("{" + variable.Name + "}", value);
                }
            }

            servers.Add(url);
        }

        return servers.ToEquatableArray();
    }
}
