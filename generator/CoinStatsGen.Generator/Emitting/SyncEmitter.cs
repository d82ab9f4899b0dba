using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the method that starts a sync, waits for it and then reads.</summary>
internal static class SyncEmitter
{
    private const string Waiting =
        "global::System.IProgress<global::CoinStats.SyncProgress>? progress = null, global::CoinStats.SyncOptions? options = null, ";

    /// <summary>Emits the member of the interface.</summary>
    public static void EmitDeclaration(SourceWriter writer, MethodSignature signature, SyncPlan sync)
    {
        var method = signature.Method;
        writer.Line();
        writer.Line(
            $"/// <summary>Starts the sync, asks for its state until the data is ready, then reads as <see "
                + $"cref=\"{method.Name}Async\"/>. Each of these calls costs credits.</summary>"
        );
        foreach (var parameter in method.Parameters)
        {
            DocWriter.Parameter(writer, parameter.Name, parameter.Doc);
        }

        writer.Line(
            """
            /// <param name="progress">Told of every step.</param>
            /// <param name="options">How to wait.</param>
            /// <param name="cancellationToken">Ends the wait, and the call that is on.</param>
            /// <exception cref="global::CoinStats.SyncTimeoutException">The data was not ready in time.</exception>
            """
        );
        DocWriter.Obsolete(writer, method.Deprecated);

        writer.Line($"{signature.ReturnType} {sync.Name}Async({Parameters(signature)});");
    }

    /// <summary>
    /// Emits the method. All three requests are made first, for their checks: a sync that could not be read is not started.
    /// </summary>
    public static void EmitMethod(SourceWriter writer, GroupPlan group, MethodSignature signature, SyncPlan sync)
    {
        var method = signature.Method;
        var operation = group.OperationsName + "." + method.OperationName;
        var read = signature.Names + (signature.Names.Length > 0 ? ", " : "");
        var start = Arguments(sync.Start, operation);
        var status = Arguments(sync.Status, operation);
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public {signature.ReturnType} {sync.Name}Async({Parameters(signature)})");
        writer.Line(
            $$"""
            _ = Create{{method.Name}}({{signature.Names}});
            _ = {{sync.Status.ClassName}}.Create{{sync.Status.Method}}({{status}});
            _ = {{sync.Start.ClassName}}.Create{{sync.Start.Method}}({{start}});
            return global::CoinStats.Http.ApiSync.RunAsync<{{method.Result!.Value.TypeName}}>(
                _connection,
                {{operation}},
                syncToken => {{Call(sync.Start, start)}},
                async syncToken =>
                {
                    var known = await {{Call(sync.Status, status)}}.ConfigureAwait(false);
                    return $"{known.{{sync.StatusProperty}}}";
                },
                {{CSharpText.Literal(sync.Ready)}},
                syncToken => {{method.Name}}Async({{read}}syncToken),
                progress,
                options,
                cancellationToken);
            """
        );
        writer.Close();
    }

    /// <summary>The parameters of a method that syncs.</summary>
    public static string Parameters(MethodSignature signature) =>
        signature.Defaults
        + (signature.Defaults.Length > 0 ? ", " : "")
        + Waiting
        + KnownNames.CancellationToken
        + " cancellationToken = default";

    private static string Call(SyncCallPlan call, string arguments) =>
        (call.IsOwn ? "" : "new " + call.ClassName + "(_connection).")
        + call.Method
        + "Async("
        + arguments
        + (arguments.Length > 0 ? ", " : "")
        + "syncToken)";

    private static string Arguments(SyncCallPlan call, string operation) =>
        string.Join(", ", call.Arguments.Select(a => Argument(a, operation)));

    private static string Argument(SyncArgumentPlan argument, string operation)
    {
        if (argument.Values.Count == 0)
        {
            // By name: of two forms only one has the parameter.
            return argument.RequestName is null ? argument.Name + ": null" : "new " + argument.RequestName + "()";
        }

        return argument.RequestName is { } record
            ? "new " + record + " { " + string.Join(", ", argument.Values.Select(v => v.Target + " = " + Value(v, operation))) + " }"
            : Value(argument.Values[0], operation);
    }

    private static string Value(SyncValuePlan value, string operation)
    {
        var origin = value.Origin;
        var source = CallEmitter.Argument(origin.Source, origin.FromRequest);
        if (value.MustBeGiven)
        {
            var given = KnownNames.Arguments + ".Required(" + operation + ", " + CSharpText.Literal(origin.WireName) + ", " + source + ")";
            return value.IsWrapped ? "[" + given + "]" : given;
        }

        if (!value.IsWrapped)
        {
            return source;
        }

        var one =
            (origin.FromRequest ? "request." : "")
            + origin.Source
            + (origin.Value.Value.IsValueType && origin.Value.Nullable ? ".Value" : "");
        return origin.Value.Nullable ? source + " is null ? null : [" + one + "]" : "[" + one + "]";
    }
}
