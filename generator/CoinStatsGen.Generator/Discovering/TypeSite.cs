using CoinStatsGen.Generator.Identifiers;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>
/// A place where a schema stands. Its texts are made when they are asked for: every property is a site, and few of them declare a type.
/// </summary>
internal sealed class TypeSite
{
    private readonly TypeSite? _owner;
    private readonly string _step;
    private readonly string _name;
    private readonly string? _suffix;
    private string? _key;
    private string? _wanted;

    private TypeSite(TypeSite? owner, string step, string name, string? suffix)
    {
        _owner = owner;
        _step = step;
        _name = name;
        _suffix = suffix;
    }

    /// <summary>Path of names from a component or an operation; free of positions and order.</summary>
    public string Key => _key ??= _owner is null ? _step + _name : _owner.Key + _step + _name;

    /// <summary>Text the name is made of.</summary>
    public string Source { get; private init; } = "";

    /// <summary>Name a type declared here would like.</summary>
    public string Wanted => _wanted ??= (_owner is null ? "" : _owner.Wanted) + (_suffix ?? Identifier.Pascal(_name));

    /// <summary>The component, operation or shared type this stands in; itself where it is one.</summary>
    public TypeSite Root => _owner is null ? this : _owner.Root;

    /// <summary>0 for components, 1 for what stands inside others: the lower has the first right to a name.</summary>
    public int Rank { get; private init; } = 1;

    /// <summary>Site of a component schema.</summary>
    public static TypeSite Component(string name, string? csharpName) =>
        new(null, "#/components/schemas/", name, Identifier.TypeName(csharpName ?? name)) { Source = csharpName ?? name, Rank = 0 };

    /// <summary>Site of something an operation needs.</summary>
    public static TypeSite Operation(string operationId, string part, string suffix) =>
        new(new TypeSite(null, "#/operations/", operationId, null), "/", part, suffix);

    /// <summary>Site of a parameter of an operation.</summary>
    public static TypeSite Parameter(string operationId, ParameterLocation place, string name) =>
        new(new TypeSite(null, "#/operations/", operationId, null), PlaceOf(place), name, null);

    /// <summary>Site that equal inline types share.</summary>
    public static TypeSite Shared(string key, string source, string wanted) => new(null, "", key, wanted) { Source = source };

    /// <summary>Site of a property.</summary>
    public TypeSite Property(string name) => new(this, "/properties/", name, null);

    /// <summary>Site of the elements of a list.</summary>
    public TypeSite Item() => new(this, "/items", "", "Item");

    /// <summary>Site of the values of a dictionary.</summary>
    public TypeSite Value() => new(this, "/additionalProperties", "", "Value");

    /// <summary>Site of a variant of a union.</summary>
    public TypeSite Variant(string key, string suffix) => new(this, "/variants/", key, suffix);

    private static string PlaceOf(ParameterLocation place) =>
        place switch
        {
            ParameterLocation.Path => "/path/",
            ParameterLocation.Header => "/header/",
            ParameterLocation.Cookie => "/cookie/",
            _ => "/query/",
        };
}
