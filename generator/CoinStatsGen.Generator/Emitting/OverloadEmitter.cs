using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the methods of an operation in their other form, each a call of the first.</summary>
internal static class OverloadEmitter
{
    /// <summary>Emits the members of the interface.</summary>
    public static void EmitDeclarations(SourceWriter writer, MethodPlan method)
    {
        if (MethodSignature.OfOverload(method) is not { } signature)
        {
            return;
        }

        var isByRecord = method.Overload!.Parameters.Exists(static p => p.Role == ParameterRole.Request);
        var how = isByRecord ? "the optional parameters in one record" : "optional parameters as arguments";
        foreach (var (name, returnType, parameters, _) in Methods(method, signature))
        {
            writer.Line();
            writer.Line($"/// <summary>As the other <c>{name}</c>, {how}.</summary>");
            DocWriter.Obsolete(writer, method.Deprecated);
            writer.Line($"{returnType} {name}({parameters});");
        }
    }

    /// <summary>Emits the methods.</summary>
    public static void EmitMethods(SourceWriter writer, MethodPlan method)
    {
        if (MethodSignature.OfOverload(method) is not { } signature)
        {
            return;
        }

        var given = Given(method);
        foreach (var (name, returnType, parameters, further) in Methods(method, signature))
        {
            writer.Line(
                $$"""

                /// <inheritdoc/>
                public {{returnType}} {{name}}({{parameters}})
                    => {{name}}({{given}}, {{further}}cancellationToken);
                """
            );
        }
    }

    /// <summary>Emits the price.</summary>
    public static void EmitPrice(SourceWriter writer, MethodPlan method, string name)
    {
        if (MethodSignature.OfOverload(method) is { } signature)
        {
            var parameters = (signature.Defaults.Length > 0 ? ", " : "") + signature.Defaults;
            writer.Line(
                $$"""

                /// <summary>As the other <c>{{name}}</c>.</summary>
                public static global::CoinStats.CreditPrice {{name}}(this global::CoinStats.CoinStatsCredits credits{{parameters}})
                    => {{name}}(credits, {{Given(method)}});
                """
            );
        }
    }

    private static string Given(MethodPlan method) => string.Join(", ", method.Overload!.Arguments);

    private static IEnumerable<(string Name, string ReturnType, string Parameters, string Further)> Methods(
        MethodPlan method,
        MethodSignature signature
    )
    {
        yield return (method.Name + "Async", signature.ReturnType, signature.Declared, "");
        yield return (method.Name + "WithResponseAsync", signature.ResponseType, signature.Declared, "");
        if (method.Pages is { } pages)
        {
            yield return (pages.Name + "Async", PagesEmitter.ReturnType(pages), signature.Declared, "");
        }

        if (method.OpenName is { } open)
        {
            yield return (open + "Async", DownloadEmitter.ReturnType, signature.Declared, "");
        }

        if (method.Stream is { } stream)
        {
            yield return (stream.Name + "Async", StreamEmitter.ReturnType(method), signature.Declared, "");
        }

        if (method.Sync is { } sync)
        {
            yield return (sync.Name + "Async", signature.ReturnType, SyncEmitter.Parameters(signature), "progress, options, ");
        }
    }
}
