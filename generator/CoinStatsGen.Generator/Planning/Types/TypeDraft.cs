using System.Collections.Generic;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.Generator.Planning.Schemas;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>A type in the making: found in the first pass, named between the passes, planned in the second. Lives inside the planner only.</summary>
internal sealed class TypeDraft(TypeSite site, ApiSchema schema, SchemaShape shape)
{
    public TypeSite Site { get; } = site;

    public ApiSchema Schema { get; } = schema;

    public SchemaShape Shape { get; } = shape;

    public string Name { get; set; } = "";

    public string JsonName { get; set; } = "";

    public string ConverterName { get; set; } = "";

    /// <summary>Types it names.</summary>
    public HashSet<TypeDraft> Uses { get; } = [];

    /// <summary>Part of an answer of an operation that is generated.</summary>
    public bool IsRead { get; set; }

    /// <summary>Part of a request of an operation that is generated.</summary>
    public bool IsWritten { get; set; }

    /// <summary>Part of a JSON body of an operation that is generated.</summary>
    public bool IsSent { get; set; }

    /// <summary>Part of an answer that paging or a sync takes apart.</summary>
    public bool IsTakenApart { get; set; }

    /// <summary>A record struct: an enum, or a tuple of plain values.</summary>
    public bool IsStruct => Shape == SchemaShape.Enum
        || Shape == SchemaShape.Tuple && ((ArraySchema)Schema).Items is NumberSchema or StringSchema { Enum.Count: 0 } or BooleanSchema;
}
