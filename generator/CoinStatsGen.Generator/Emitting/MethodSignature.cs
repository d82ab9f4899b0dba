using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>The texts that the members of one method share, each made once.</summary>
internal sealed class MethodSignature
{
    /// <summary>Makes the texts of a method.</summary>
    public MethodSignature(MethodPlan method)
        : this(method, method.Parameters) { }

    private MethodSignature(MethodPlan method, EquatableArray<MethodParameterPlan> all)
    {
        Method = method;
        Names = string.Join(", ", all.Select(static p => p.Name));
        Parameters = string.Join(", ", all.Select(static p => p.TypeName + " " + p.Name));
        Defaults = string.Join(", ", all.Select(static p => p.TypeName + " " + p.Name + (p.Optional ? " = null" : "")));
        Declared = Defaults + (all.Count > 0 ? ", " : "") + KnownNames.CancellationToken + " cancellationToken = default";
        var result = method.Result?.Value.TypeName;
        ReturnType = result is null ? KnownNames.Task : KnownNames.Task + "<" + result + ">";
        ResponseType = KnownNames.Task + "<" + KnownNames.Response + (result is null ? ">" : "<" + result + ">>");
    }

    /// <summary>The texts of the other form; null where there is none.</summary>
    public static MethodSignature? OfOverload(MethodPlan method) =>
        method.Overload is { } other ? new MethodSignature(method, other.Parameters) : null;

    /// <summary>The method.</summary>
    public MethodPlan Method { get; }

    /// <summary>Names of the parameters, without the token: <c>coinId, currency</c>.</summary>
    public string Names { get; }

    /// <summary>Types and names of the parameters, without the token: inside the class all are passed.</summary>
    public string Parameters { get; }

    /// <summary>The same, with defaults of the optional ones.</summary>
    public string Defaults { get; }

    /// <summary>Parameters of a public signature: with defaults, and the token.</summary>
    public string Declared { get; }

    /// <summary>What the method gives.</summary>
    public string ReturnType { get; }

    /// <summary>What the method gives that tells the response too.</summary>
    public string ResponseType { get; }
}
