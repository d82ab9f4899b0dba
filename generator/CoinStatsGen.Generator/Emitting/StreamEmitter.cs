using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the method that reads an array row by row while it arrives.</summary>
internal static class StreamEmitter
{
    /// <summary>Emits the member of the interface.</summary>
    public static void EmitDeclaration(SourceWriter writer, MethodPlan method, string parameters)
    {
        writer.Line();
        if (method.Stream!.Format is null)
        {
            writer.Line(
                $"/// <summary>As <see cref=\"{method.Name}Async\"/>, row by row: each is read as soon as it has come, and no more than "
                    + $"one is held.</summary>"
            );
            writer.Line(
                "/// <remarks>Retries end where the array begins; the time limit is one of each wait. Reading again sends the call "
                    + "again.</remarks>"
            );
        }
        else
        {
            writer.Line(
                $"/// <summary>As <see cref=\"{method.Name}Async\"/>, item by item while the answer goes on ({Escaped(method)}).</summary>"
            );
            writer.Line("/// <remarks>Retries end where the answer begins. Reading again sends the call again.</remarks>");
        }

        writer.Line($"/// <inheritdoc cref=\"{method.Name}Async\" path=\"/param\"/>");
        DocWriter.Obsolete(writer, method.Deprecated);

        writer.Line($"{ReturnType(method)} {method.Stream!.Name}Async({parameters});");
    }

    /// <summary>Emits the method.</summary>
    public static void EmitMethod(SourceWriter writer, MethodSignature signature, JsonCode code)
    {
        var method = signature.Method;
        var stream = method.Stream!;
        var more = stream.Format is null
            ? ""
            : "global::CoinStats.Http.StreamFormat." + stream.Format + ", " + CSharpText.Literal(stream.MediaType!) + ", ";
        var reader = code.Reader(stream.Item);
        writer.Line(
            $$"""

            /// <inheritdoc/>
            public {{ReturnType(method)}} {{stream.Name}}Async({{signature.Declared}})
                => _connection.StreamAsync<{{stream.Item.TypeName}}>(Create{{method.Name}}({{signature.Names}}), {{reader}}, {{more}}cancellationToken);
            """
        );
    }

    private static string Escaped(MethodPlan method) => string.Join(" ", CSharpText.CommentLines(method.Stream!.MediaType!));

    /// <summary>The method's return type.</summary>
    public static string ReturnType(MethodPlan method) =>
        "global::System.Collections.Generic.IAsyncEnumerable<" + method.Stream!.Item.TypeName + ">";
}
