using CoinStatsGen.Generator.Planning.Naming;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>A place where a schema stands.</summary>
/// <param name="Key">Path of names from a component or an operation; free of positions and order.</param>
/// <param name="Source">Text the name is made of.</param>
/// <param name="Wanted">Name a type declared here would like.</param>
/// <param name="Rank">0 for components, 1 for what stands inside others: the lower has the first right to a name.</param>
internal readonly record struct TypeSite(string Key, string Source, string Wanted, int Rank)
{
    /// <summary>Site of a component schema.</summary>
    public static TypeSite Component(string name, string? csharpName)
        => new("#/components/schemas/" + name, csharpName ?? name, Identifier.TypeName(csharpName ?? name), 0);

    /// <summary>Site of something an operation needs.</summary>
    public static TypeSite Operation(string operationId, string part, string suffix)
        => new("#/operations/" + operationId + "/" + part, "", Identifier.Pascal(operationId) + suffix, 1);

    /// <summary>Site of a property.</summary>
    public TypeSite Property(string name) => Inner("/properties/" + name, Identifier.Pascal(name));

    /// <summary>Site of the elements of a list.</summary>
    public TypeSite Item() => Inner("/items", "Item");

    /// <summary>Site of the values of a dictionary.</summary>
    public TypeSite Value() => Inner("/additionalProperties", "Value");

    /// <summary>Site of a variant of a union.</summary>
    public TypeSite Variant(string key, string suffix) => Inner("/variants/" + key, suffix);

    private TypeSite Inner(string path, string suffix) => new(Key + path, "", Wanted + suffix, 1);
}
