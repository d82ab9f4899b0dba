using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>
/// Breaks components that are made of nothing but each other. First <c>A: $ref B, B: $ref A</c>: who follows references
/// through aliases and the shapes of unions comes to an end afterwards. Then <c>A: list of A</c>: who writes out what a
/// component without members or shapes of its own stands for comes to an end too.
/// </summary>
internal sealed class SchemaCycles
{
    private readonly List<ApiNamedSchema> _schemas;
    private readonly bool _isThroughLists;
    private readonly Action<string> _report;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Mark[] _marks;

    public SchemaCycles(List<ApiNamedSchema> schemas, bool isThroughLists, Action<string> report)
    {
        _schemas = schemas;
        _isThroughLists = isThroughLists;
        _report = report;
        _marks = new Mark[schemas.Count];
        for (var i = 0; i < schemas.Count; i++)
        {
            _places[schemas[i].Name] = i;
        }
    }

    private enum Mark : byte
    {
        New,
        Open,
        Done,
    }

    /// <summary>Puts any value where a cycle closes.</summary>
    public void Break()
    {
        for (var i = 0; i < _schemas.Count; i++)
        {
            if (_marks[i] == Mark.New && IsTransparent(_schemas[i].Schema))
            {
                Visit(i);
            }
        }
    }

    // Depth first, with a stack of its own: a chain of aliases may be as long as the document.
    private void Visit(int root)
    {
        var path = new Stack<Step>();
        path.Push(new Step(root, NamesIn(root)));
        _marks[root] = Mark.Open;
        while (path.Count > 0)
        {
            var step = path.Peek();
            if (step.Next == step.Names.Count)
            {
                _marks[step.Place] = Mark.Done;
                path.Pop();
                continue;
            }

            var name = step.Names[step.Next++];
            var target = _places[name];
            if (_marks[target] == Mark.Open)
            {
                Cut(step.Place, name);
            }
            else if (_marks[target] == Mark.New && IsTransparent(_schemas[target].Schema))
            {
                _marks[target] = Mark.Open;
                path.Push(new Step(target, NamesIn(target)));
            }
        }
    }

    private bool IsTransparent(ApiSchema schema) =>
        schema is ReferenceSchema || (_isThroughLists ? schema is ArraySchema || IsMap(schema) : schema is UnionSchema);

    private static bool IsMap(ApiSchema schema) => schema is ObjectSchema { Properties.Count: 0, AdditionalProperties: not null };

    private List<string> NamesIn(int place)
    {
        var names = new List<string>();
        AddNames(_schemas[place].Schema, names);
        return names;
    }

    private void AddNames(ApiSchema schema, List<string> names)
    {
        switch (schema)
        {
            case ReferenceSchema reference:
                names.Add(reference.Name);
                break;
            case UnionSchema union when !_isThroughLists:
                foreach (var variant in union.Variants)
                {
                    AddNames(variant, names);
                }

                break;
            case ArraySchema array when _isThroughLists:
                AddNames(array.Items, names);
                break;
            case ObjectSchema map when _isThroughLists && IsMap(map):
                AddNames(map.AdditionalProperties!, names);
                break;
        }
    }

    private void Cut(int place, string name)
    {
        _report(name);
        _schemas[place] = _schemas[place] with { Schema = Without(_schemas[place].Schema, name) };
    }

    private ApiSchema Without(ApiSchema schema, string name) =>
        schema switch
        {
            ReferenceSchema reference when reference.Name == name => new AnySchema
            {
                Description = schema.Description,
                Nullable = schema.Nullable,
                Position = schema.Position,
            },
            UnionSchema union when !_isThroughLists => WithoutVariant(union, name),
            ArraySchema array when _isThroughLists => array with { Items = Without(array.Items, name) },
            ObjectSchema map when _isThroughLists && IsMap(map) => map with
            {
                AdditionalProperties = Without(map.AdditionalProperties!, name),
            },
            _ => schema,
        };

    private ApiSchema WithoutVariant(UnionSchema union, string name)
    {
        var left = new List<ApiSchema>();
        foreach (var variant in union.Variants)
        {
            if (variant is not ReferenceSchema named || named.Name != name)
            {
                left.Add(Without(variant, name));
            }
        }

        return left.Count switch
        {
            0 => new AnySchema
            {
                Description = union.Description,
                Nullable = union.Nullable,
                Position = union.Position,
            },
            1 => left[0] with { Description = union.Description ?? left[0].Description, Nullable = union.Nullable || left[0].Nullable },
            _ => union with { Variants = EquatableArray<ApiSchema>.From(left) },
        };
    }

    /// <summary>A component on the way, with the names it leads to.</summary>
    private sealed class Step(int place, List<string> names)
    {
        public int Place { get; } = place;

        public List<string> Names { get; } = names;

        /// <summary>The first name that has not been followed.</summary>
        public int Next { get; set; }
    }
}
