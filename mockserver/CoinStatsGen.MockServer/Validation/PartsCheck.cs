using System.Globalization;
using System.Runtime.CompilerServices;
using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire.Styles;

namespace CoinStats.MockServer.Validation;

/// <summary>Holds a parameter that its style has taken apart against its shape: each member or element, and whether all that are needed are there.</summary>
internal sealed class PartsCheck(ApiParameter parameter, ApiSchema shape, SchemaCatalog catalog)
{
    private readonly ConditionalWeakTable<ApiSchema, TextCheck> _texts = [];
    private readonly ObjectSchema? _object = shape as ObjectSchema;

    private readonly ObjectSchema[] _variants = shape is UnionSchema union ? [.. union.Variants.Select(catalog.Resolve).OfType<ObjectSchema>()] : [];

    /// <summary>It may be an object, whose members may be names of their own.</summary>
    public bool IsObject => _object is not null || _variants.Length > 0;

    /// <summary>The document gives the object a member of this name, or leaves its members open.</summary>
    public bool IsMember(string name) => Has(_object, name) || Array.Exists(_variants, variant => Has(variant, name));

    /// <summary>Adds what is wrong with a value.</summary>
    public void Check(WireParts value, string label, ref RequestFindings findings)
    {
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
                findings.Refuse(list is null ? $"{label} {fault}" : string.Create(CultureInfo.InvariantCulture, $"{label} entry {i + 1} {fault}"));
            }
        }
    }

    private void CheckMembers(WireParts value, string label, ref RequestFindings findings)
    {
        if (_object is null)
        {
            return;
        }

        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (way, text) in value.Items)
        {
            var steps = parameter.Style == ParameterStyle.DeepObject ? DeepObjectStyle.Steps(way) ?? [way] : [way];
            given.Add(steps[0]);
            if (Find(steps) is not { } schema)
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
    }

    /// <summary>The shape of the text at the end of a way; null where the document has no such place.</summary>
    private ApiSchema? Find(IReadOnlyList<string> steps)
    {
        ApiSchema? at = _object;
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

        return at is ArraySchema last && parameter.Style == ParameterStyle.DeepObject ? last.Items : at;
    }

    private TextCheck Text(ApiSchema schema) => _texts.GetValue(schema, s => TextCheck.Compile(s, catalog));

    private static bool Has(ObjectSchema? members, string name)
        => members is not null && (members.AdditionalProperties is not null || members.Properties.Any(p => p.Name == name));
}
