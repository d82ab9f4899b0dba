using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the methods that tell the price of a call before it is made.</summary>
internal static class CreditsEmitter
{
    /// <summary>Emits one part of the class, with the operations of one tag.</summary>
    public static void Emit(SourceWriter writer, GroupPlan group, List<MethodSignature> methods, string visibility)
    {
        var priced = methods.FindAll(static m => m.Method.IsPriced);
        if (priced.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("/// <summary>Tells what calls cost, before they are made.</summary>");
        writer.Open($"{visibility} static partial class {group.CreditsName}");
        for (var i = 0; i < priced.Count; i++)
        {
            var signature = priced[i];
            var method = signature.Method;
            var parameters = (signature.Defaults.Length > 0 ? ", " : "") + signature.Defaults;
            if (i > 0)
            {
                writer.Line();
            }

            writer.Line(
                $$"""
                /// <summary>The price of <see cref="{{group.InterfaceName}}.{{method.Name}}Async"/> with these arguments. Nothing is sent.</summary>
                /// <inheritdoc cref="{{group.InterfaceName}}.{{method.Name}}Async" path="/param[@name != 'cancellationToken']"/>
                /// <returns>The price.</returns>
                public static global::CoinStats.CreditPrice Estimate{{method.Name}}(this global::CoinStats.CoinStatsCredits credits{{parameters}})
                    => {{group.ClassName}}.Create{{method.Name}}({{signature.Names}}).Price;
                """
            );
            OverloadEmitter.EmitPrice(writer, method, "Estimate" + method.Name);
        }

        writer.Close();
    }
}
