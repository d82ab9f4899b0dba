using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the interface and class of a tag.</summary>
internal static class GroupEmitter
{
    /// <summary>Emits both.</summary>
    public static void Emit(SourceWriter writer, GroupFile file)
    {
        var methods = file.Group.Methods.Select(static m => new MethodSignature(m)).ToList();
        EmitInterface(writer, file, methods);
        writer.Line();
        EmitClass(writer, file.Group, methods);
        CreditsEmitter.Emit(writer, file.Group, methods, file.Visibility);
    }

    private static void EmitInterface(SourceWriter writer, GroupFile file, List<MethodSignature> methods)
    {
        DocWriter.Write(writer, file.Group.Doc);
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{file.Visibility} interface {file.Group.InterfaceName}");
        var first = true;
        foreach (var signature in methods)
        {
            var method = signature.Method;
            if (!first)
            {
                writer.Line();
            }

            EmitDoc(writer, file.Group, method);
            DocWriter.Obsolete(writer, method.Deprecated);
            writer.Line($"{signature.ReturnType} {method.Name}Async({signature.Declared});");
            writer.Line();
            writer.Line(
                $"/// <summary>As <see cref=\"{method.Name}Async\"/>, with status, headers and price; a documented failure is given "
                    + $"back, not thrown.</summary>"
            );
            writer.Line($"/// <inheritdoc cref=\"{method.Name}Async\" path=\"/param\"/>");
            writer.Line("/// <returns>The answer, whatever its status.</returns>");
            DocWriter.Obsolete(writer, method.Deprecated);
            writer.Line($"{signature.ResponseType} {method.Name}WithResponseAsync({signature.Declared});");
            if (method.Pages is { } pages)
            {
                PagesEmitter.EmitDeclaration(writer, method, pages, signature.Declared);
            }

            if (method.Stream is not null)
            {
                StreamEmitter.EmitDeclaration(writer, method, signature.Declared);
            }

            if (method.OpenName is not null)
            {
                DownloadEmitter.EmitDeclaration(writer, method, signature.Declared);
            }

            if (method.Sync is { } sync)
            {
                SyncEmitter.EmitDeclaration(writer, signature, sync);
            }

            OverloadEmitter.EmitDeclarations(writer, method);

            first = false;
        }

        writer.Close();
    }

    private static void EmitDoc(SourceWriter writer, GroupPlan group, MethodPlan method)
    {
        DocWriter.Write(writer, method.Doc, method.Path, group.OperationsName + "." + method.OperationName);
        foreach (var parameter in method.Parameters)
        {
            DocWriter.Parameter(writer, parameter.Name, parameter.Doc);
        }

        DocWriter.Parameter(writer, "cancellationToken", "Ends the call early.");
        if (method.Result is { Doc.Length: > 0 } result)
        {
            DocWriter.Returns(writer, result.Doc);
        }

        if (method.IsChecked)
        {
            DocWriter.ArgumentException(writer);
        }

        foreach (var error in method.Errors)
        {
            DocWriter.Exception(writer, error);
        }
    }

    private static void EmitClass(SourceWriter writer, GroupPlan group, List<MethodSignature> methods)
    {
        var code = new JsonCode();
        writer.Line($"/// <summary>Sends the calls of <see cref=\"{group.InterfaceName}\"/>.</summary>");
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"internal sealed class {group.ClassName} : {group.InterfaceName}");
        writer.Line(
            $$"""
            private readonly {{KnownNames.Connection}} _connection;

            internal {{group.ClassName}}({{KnownNames.Connection}} connection) => _connection = connection;
            """
        );
        foreach (var signature in methods)
        {
            var method = signature.Method;
            EmitCall(writer, signature, "Async", signature.ReturnType, "SendAsync", code);
            EmitCall(writer, signature, "WithResponseAsync", signature.ResponseType, "SendWithResponseAsync", code);
            if (method.Pages is { } pages)
            {
                PagesEmitter.EmitMethod(writer, method, pages, signature.Declared);
            }

            if (method.Stream is not null)
            {
                StreamEmitter.EmitMethod(writer, signature, code);
            }

            if (method.OpenName is not null)
            {
                DownloadEmitter.EmitMethod(writer, signature);
            }

            if (method.Sync is { } sync)
            {
                SyncEmitter.EmitMethod(writer, group, signature, sync);
            }

            OverloadEmitter.EmitMethods(writer, method);
            CallEmitter.EmitCreate(writer, group, method, signature.Parameters, code);
        }

        code.WriteMethods(writer);
        writer.Close();
    }

    private static void EmitCall(
        SourceWriter writer,
        MethodSignature signature,
        string suffix,
        string returnType,
        string send,
        JsonCode code
    )
    {
        var method = signature.Method;
        var create = "Create" + method.Name + "(" + signature.Names + ")";
        var call = method.Result is { } result
            ? "_connection." + send + "<" + result.Value.TypeName + ">(" + create + ", " + Reader(result, code) + ", cancellationToken)"
            : "_connection." + send + "(" + create + ", cancellationToken)";
        writer.Line(
            $$"""

            /// <inheritdoc/>
            public {{returnType}} {{method.Name}}{{suffix}}({{signature.Declared}})
                => {{call}};
            """
        );
    }

    private static string Reader(ResultPlan result, JsonCode code) =>
        result.Kind switch
        {
            _ when result.IsTextOrJson => "global::CoinStats.Http.ApiBodies.TextOrJson",
            MediaKind.Json => code.Reader(result.Value),
            MediaKind.Text => "global::CoinStats.Http.ApiBodies.Text",
            _ => "global::CoinStats.Http.ApiBodies.Bytes",
        };
}
