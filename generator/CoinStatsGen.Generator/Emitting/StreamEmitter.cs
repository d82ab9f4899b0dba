using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the method that reads an array row by row while it arrives.</summary>
internal static class StreamEmitter
{
    /// <summary>Emits the member of the interface.</summary>
    public static void EmitDeclaration(SourceWriter writer, MethodPlan method, string parameters)
    {
        writer.Line();
        writer.Line(
            $"/// <summary>As <see cref=\"{method.Name}Async\"/>, row by row: each is read as soon as it has come, and no more than "
                + $"one is held.</summary>"
        );
        writer.Line(
            "/// <remarks>Retries end where the array begins; the time limit is one of each wait. Reading again sends the call "
                + "again.</remarks>"
        );
        writer.Line($"/// <inheritdoc cref=\"{method.Name}Async\" path=\"/param\"/>");
        DocWriter.Obsolete(writer, method.Deprecated);

        writer.Line($"{ReturnType(method)} {method.StreamName!}Async({parameters});");
    }

    /// <summary>Emits the method.</summary>
    public static void EmitMethod(SourceWriter writer, MethodSignature signature, JsonCode code)
    {
        var method = signature.Method;
        var item = Item(method);
        writer.Line(
            $$"""

            /// <inheritdoc/>
            public {{ReturnType(method)}} {{method.StreamName!}}Async({{signature.Declared}})
                => _connection.StreamAsync<{{item.TypeName}}>(Create{{method.Name}}({{signature.Names}}), {{code.Reader(
                item
            )}}, cancellationToken);
            """
        );
    }

    /// <summary>The method's return type.</summary>
    public static string ReturnType(MethodPlan method) =>
        "global::System.Collections.Generic.IAsyncEnumerable<" + Item(method).TypeName + ">";

    private static ValueUse Item(MethodPlan method) => ((ListValue)method.Result!.Value.Value).Item;
}
