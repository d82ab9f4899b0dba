using System.Globalization;
using System.Runtime.CompilerServices;
using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire.Styles;

namespace CoinStats.MockServer.Validating;

/// <summary>
/// Holds a parameter that its style has taken apart against its shape: each member or element, and whether all that are needed are there.
/// </summary>
internal sealed class PartsCheck(ApiParameter parameter, ApiSchema shape, SchemaCatalog catalog)
{
    private static readonly SchemaCheckOptions Options = new() { Direction = SchemaDirection.Request, MaxFindings = 20 };

    private readonly ConditionalWeakTable<ApiSchema, TextCheck> _texts = [];
    private readonly ObjectSchema? _object = shape as ObjectSchema;

    private readonly ApiSchema[] _shapes = shape is UnionSchema union ? [.. union.Variants] : [shape];

    private readonly ObjectSchema[] _variants = shape is UnionSchema union
        ? [.. union.Variants.Select(catalog.Resolve).OfType<ObjectSchema>()]
        : [];

    /// <summary>It is one of several shapes, of which some are made of parts.</summary>
    public bool IsUnion { get; } =
        shape is UnionSchema union && union.Variants.Any(variant => catalog.Resolve(variant) is ObjectSchema or ArraySchema);

    /// <summary>It may be an object, whose members may be names of their own.</summary>
    public bool IsObject => _object is not null || _variants.Length > 0;

    /// <summary>The document gives the object a member of this name, or leaves its members open.</summary>
    public bool IsMember(string name) => Has(_object, name) || Array.Exists(_variants, variant => Has(variant, name));

    /// <summary>The parts make a value of one of the shapes.</summary>
    public bool Fits(WireParts? value) => value is not null && Array.Exists(_shapes, one => Findings(value, one) is { Count: 0 });

    /// <summary>Adds what is wrong with a value.</summary>
    public void Check(WireParts value, string label, ref RequestFindings findings)
    {
        if (value.Shape == WireShape.Object && IsUnion)
        {
            CheckUnion(value, label, ref findings);
            return;
        }

        if (value.Shape == WireShape.Object)
        {
            CheckMembers(value, label, ref findings);
            return;
        }

        var list = shape as ArraySchema;
        for (var i = 0; i < value.Items.Count; i++)
        {
            if (Text(list?.Items ?? shape).Fault(value.Items[i].Value) is { } fault)
            {
                findings.Refuse(
                    list is null ? $"{label} {fault}" : string.Create(CultureInfo.InvariantCulture, $"{label} entry {i + 1} {fault}")
                );
            }
        }
    }

    private void CheckMembers(WireParts value, string label, ref RequestFindings findings)
    {
        if (_object is null)
        {
            return;
        }

        var isRight = findings.Faults is null;
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (way, text) in value.Items)
        {
            var steps = parameter.Style == ParameterStyle.DeepObject ? DeepObjectStyle.Steps(way) ?? [way] : [way];
            given.Add(steps[0]);
            if (Find(_object, steps) is not { } schema)
            {
                findings.Tolerate($"{label} has no member {FaultList.Quote(way)} in the document");
            }
            else if (Text(schema).Fault(text) is { } fault)
            {
                findings.Refuse($"{label} member '{string.Join('.', steps)}' {fault}");
            }
        }

        foreach (var property in _object.Properties)
        {
            if (property.Required && !given.Contains(property.Name))
            {
                findings.Refuse($"{label} member '{property.Name}' is required");
            }
        }

        // What no member says by itself: how many there are, which belong together.
        if (isRight && findings.Faults is null && Findings(value, _object)?.FirstOrDefault(finding => finding.Path == "$") is { } whole)
        {
            findings.Refuse($"{label} {whole.Message}");
        }
    }

    private void CheckUnion(WireParts value, string label, ref RequestFindings findings)
    {
        if (!Fits(value))
        {
            var closest = _variants
                .Select(variant => Findings(value, variant))
                .OfType<IReadOnlyList<SchemaFinding>>()
                .OrderBy(found => found.Count)
                .FirstOrDefault();
            findings.Refuse(
                closest is null
                    ? $"{label} must not be an object"
                    : $"{label} fits none of its {_shapes.Length} shapes: {closest[0].Say("it")}"
            );
        }
    }

    // Null where parts of this kind make no value of the shape.
    private IReadOnlyList<SchemaFinding>? Findings(WireParts value, ApiSchema of)
    {
        var resolved = catalog.Resolve(of);
        var json = (value.Shape, resolved) switch
        {
            (WireShape.Object, ObjectSchema members) => PartsJson.OfObject(
                value,
                text => parameter.Style == ParameterStyle.DeepObject ? DeepObjectStyle.Steps(text) ?? [text] : [text],
                steps => Find(members, steps, isWhole: true),
                catalog
            ),
            (WireShape.List, ArraySchema list) => PartsJson.OfList(value, catalog.Resolve(list.Items), catalog),
            _ => null,
        };
        return json is null || JsonReader.Parse(json).Value is not { } read ? null : catalog.Checks.Of(of).Check(read, Options);
    }

    /// <summary>The shape of the text at the end of a way; null where the document has no such place.</summary>
    private ApiSchema? Find(ObjectSchema root, IReadOnlyList<string> steps, bool isWhole = false)
    {
        ApiSchema? at = root;
        foreach (var step in steps)
        {
            at = at switch
            {
                ObjectSchema members => members.Properties.FirstOrDefault(p => p.Name == step)?.Schema ?? members.AdditionalProperties,
                ArraySchema list => list.Items,
                UnionSchema or AnySchema => at,
                _ => null,
            };
            if (at is null)
            {
                return null;
            }

            at = catalog.Resolve(at);
        }

        return !isWhole && at is ArraySchema last && parameter.Style == ParameterStyle.DeepObject ? last.Items : at;
    }

    private TextCheck Text(ApiSchema schema) => _texts.GetValue(schema, s => TextCheck.Compile(s, catalog));

    private static bool Has(ObjectSchema? members, string name) =>
        members is not null && (members.AdditionalProperties is not null || members.Properties.Any(p => p.Name == name));
}
