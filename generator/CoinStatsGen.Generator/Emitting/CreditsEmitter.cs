using System.Linq;
using CoinStatsGen.Generator.Planning.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the methods that tell the price of a call before it is made.</summary>
internal static class CreditsEmitter
{
    /// <summary>Emits one part of the class, with the operations of one tag.</summary>
    public static void Emit(SourceWriter writer, GroupPlan group, string visibility)
    {
        var priced = group.Methods.Where(m => m.IsPriced).ToList();
        if (priced.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("/// <summary>Tells what calls cost, before they are made.</summary>");
        writer.Open($"{visibility} static partial class {group.CreditsName}");
        for (var i = 0; i < priced.Count; i++)
        {
            var method = priced[i];
            var parameters = string.Concat(method.Parameters.Select(p => ", " + p.TypeName + " " + p.Name + (p.Optional ? " = null" : "")));
            if (i > 0)
            {
                writer.Line();
            }

            writer.Line($$"""
                /// <summary>The price of <see cref="{{group.InterfaceName}}.{{method.Name}}Async"/> with these arguments. Nothing is sent.</summary>
                /// <inheritdoc cref="{{group.InterfaceName}}.{{method.Name}}Async" path="/param[@name != 'cancellationToken']"/>
                /// <returns>The price.</returns>
                public static global::CoinStats.CreditPrice Estimate{{method.Name}}(this global::CoinStats.CoinStatsCredits credits{{parameters}})
                    => {{group.ClassName}}.Create{{method.Name}}({{string.Join(", ", method.Parameters.Select(p => p.Name))}}).Price;
                """);
        }

        writer.Close();
    }
}
