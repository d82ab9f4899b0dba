using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.Generator.Planning.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the interface and class of a tag.</summary>
internal static class GroupEmitter
{
    /// <summary>Emits both.</summary>
    public static void Emit(SourceWriter writer, GroupFile file)
    {
        EmitInterface(writer, file);
        writer.Line();
        EmitClass(writer, file.Group);
        CreditsEmitter.Emit(writer, file.Group, file.Visibility);
    }

    private static void EmitInterface(SourceWriter writer, GroupFile file)
    {
        DocWriter.Write(writer, file.Group.Doc);
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{file.Visibility} interface {file.Group.InterfaceName}");
        var first = true;
        foreach (var method in file.Group.Methods)
        {
            if (!first)
            {
                writer.Line();
            }

            EmitDoc(writer, file.Group, method);
            EmitObsolete(writer, method);
            writer.Line($"{ReturnType(method)} {method.Name}Async({Parameters(method, withDefaults: true)});");
            writer.Line();
            writer.Line($"/// <summary>As <see cref=\"{method.Name}Async\"/>, with status, headers and price; a documented failure is given back, not thrown.</summary>");
            writer.Line($"/// <inheritdoc cref=\"{method.Name}Async\" path=\"/param\"/>");
            writer.Line("/// <returns>The answer, whatever its status.</returns>");
            EmitObsolete(writer, method);
            writer.Line($"{ResponseType(method)} {method.Name}WithResponseAsync({Parameters(method, withDefaults: true)});");
            if (method.Pages is { } pages)
            {
                PagesEmitter.EmitDeclaration(writer, method, pages, Parameters(method, withDefaults: true));
            }

            if (method.StreamName is not null)
            {
                StreamEmitter.EmitDeclaration(writer, method, Parameters(method, withDefaults: true));
            }

            if (method.Sync is { } sync)
            {
                SyncEmitter.EmitDeclaration(writer, method, sync, ReturnType(method));
            }

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

    private static void EmitObsolete(SourceWriter writer, MethodPlan method)
    {
        if (method.Deprecated)
        {
            writer.Line(KnownNames.Obsolete);
        }
    }

    private static void EmitClass(SourceWriter writer, GroupPlan group)
    {
        var code = new JsonCode();
        writer.Line($"/// <summary>Sends the calls of <see cref=\"{group.InterfaceName}\"/>.</summary>");
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"internal sealed class {group.ClassName} : {group.InterfaceName}");
        writer.Line($$"""
            private readonly {{KnownNames.Connection}} _connection;

            internal {{group.ClassName}}({{KnownNames.Connection}} connection) => _connection = connection;
            """);
        foreach (var method in group.Methods)
        {
            EmitCall(writer, method, "Async", ReturnType(method), "SendAsync", code);
            EmitCall(writer, method, "WithResponseAsync", ResponseType(method), "SendWithResponseAsync", code);
            if (method.Pages is { } pages)
            {
                PagesEmitter.EmitMethod(writer, method, pages, Parameters(method, withDefaults: true));
            }

            if (method.StreamName is not null)
            {
                StreamEmitter.EmitMethod(writer, method, Parameters(method, withDefaults: true), code);
            }

            if (method.Sync is { } sync)
            {
                SyncEmitter.EmitMethod(writer, group, method, sync, ReturnType(method));
            }

            CallEmitter.EmitCreate(writer, group, method, Parameters(method, withDefaults: false), code);
        }

        code.WriteMethods(writer);
        writer.Close();
    }

    private static void EmitCall(SourceWriter writer, MethodPlan method, string suffix, string returnType, string send, JsonCode code)
    {
        var create = "Create" + method.Name + "(" + string.Join(", ", method.Parameters.Select(p => p.Name)) + ")";
        var call = method.Result is { } result
            ? "_connection." + send + "<" + result.Value.TypeName + ">(" + create + ", " + Reader(result, code) + ", cancellationToken)"
            : "_connection." + send + "(" + create + ", cancellationToken)";
        writer.Line($$"""

            /// <inheritdoc/>
            public {{returnType}} {{method.Name}}{{suffix}}({{Parameters(method, withDefaults: true)}})
                => {{call}};
            """);
    }

    private static string Reader(ResultPlan result, JsonCode code) => result.Kind switch
    {
        BodyKind.Json => code.Reader(result.Value),
        BodyKind.Text => "global::CoinStats.Http.ApiBodies.Text",
        _ => "global::CoinStats.Http.ApiBodies.Bytes",
    };

    private static string ReturnType(MethodPlan method)
        => method.Result is { } result ? KnownNames.Task + "<" + result.Value.TypeName + ">" : KnownNames.Task;

    private static string ResponseType(MethodPlan method)
        => KnownNames.Task + "<" + KnownNames.Response + (method.Result is { } result ? "<" + result.Value.TypeName + ">>" : ">");

    /// <summary>Optional parameters and the token have defaults in a public signature; inside the class all are passed.</summary>
    private static string Parameters(MethodPlan method, bool withDefaults)
    {
        var parameters = new List<string>(method.Parameters.Select(p => p.TypeName + " " + p.Name + (withDefaults && p.Optional ? " = null" : "")));
        if (withDefaults)
        {
            parameters.Add(KnownNames.CancellationToken + " cancellationToken = default");
        }

        return string.Join(", ", parameters);
    }
}
