using System;
using System.Collections.Generic;
using CoinStatsGen.ApiModel.Model;

namespace CoinStatsGen.ApiModel.Reading;

/// <summary>
/// Breaks components that are made of nothing but each other: <c>A: $ref B, B: $ref A</c>. Who follows references through
/// aliases and the shapes of unions always comes to an end afterwards.
/// </summary>
internal sealed class SchemaCycles
{
    private readonly List<ApiNamedSchema> _schemas;
    private readonly Action<string> _report;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Mark[] _marks;

    public SchemaCycles(List<ApiNamedSchema> schemas, Action<string> report)
    {
        _schemas = schemas;
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

    public List<ApiNamedSchema> Break()
    {
        for (var i = 0; i < _schemas.Count; i++)
        {
            if (_marks[i] == Mark.New && IsTransparent(_schemas[i].Schema))
            {
                Visit(i);
            }
        }

        return _schemas;
    }

    // Depth first, with a stack of its own: a chain of aliases may be as long as the document.
    private void Visit(int root)
    {
        var path = new Stack<(int Place, List<string> Names, int Next)>();
        path.Push((root, NamesIn(root), 0));
        _marks[root] = Mark.Open;
        while (path.Count > 0)
        {
            var (place, names, next) = path.Pop();
            if (next == names.Count)
            {
                _marks[place] = Mark.Done;
                continue;
            }

            path.Push((place, names, next + 1));
            var target = _places[names[next]];
            if (_marks[target] == Mark.Open)
            {
                Cut(place, names[next]);
            }
            else if (_marks[target] == Mark.New && IsTransparent(_schemas[target].Schema))
            {
                _marks[target] = Mark.Open;
                path.Push((target, NamesIn(target), 0));
            }
        }
    }

    private static bool IsTransparent(ApiSchema schema) => schema is ReferenceSchema or UnionSchema;

    private List<string> NamesIn(int place)
    {
        var names = new List<string>();
        AddNames(_schemas[place].Schema, names);
        return names;
    }

    private static void AddNames(ApiSchema schema, List<string> names)
    {
        if (schema is ReferenceSchema reference)
        {
            names.Add(reference.Name);
        }
        else if (schema is UnionSchema union)
        {
            foreach (var variant in union.Variants)
            {
                AddNames(variant, names);
            }
        }
    }

    private void Cut(int place, string name)
    {
        _report(name);
        _schemas[place] = _schemas[place] with { Schema = Without(_schemas[place].Schema, name) };
    }

    private static ApiSchema Without(ApiSchema schema, string name)
    {
        if (schema is ReferenceSchema reference && reference.Name == name)
        {
            return new AnySchema { Description = schema.Description, Nullable = schema.Nullable, Position = schema.Position };
        }

        if (schema is not UnionSchema union)
        {
            return schema;
        }

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
            0 => new AnySchema { Description = union.Description, Nullable = union.Nullable, Position = union.Position },
            1 => left[0] with { Description = union.Description ?? left[0].Description, Nullable = union.Nullable || left[0].Nullable },
            _ => union with { Variants = Collections.EquatableArray<ApiSchema>.From(left) },
        };
    }
}
