using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace CoinStatsGen.TestSupport;

/// <summary>Lists the public types and members of an assembly in the manner of C#, in a fixed order.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What the compiler adds to every record says nothing about this one.
    private static readonly HashSet<string> MembersOfEveryRecord =
    [
        "<Clone>$",
        "Deconstruct",
        "Equals",
        "GetHashCode",
        "op_Equality",
        "op_Inequality",
        "PrintMembers",
        "get_EqualityContract",
        "EqualityContract",
    ];

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder("// The public API of ")
            .Append(assembly.GetName().Name)
            .Append(", written by a test; not compiled.\n");
        foreach (
            var space in assembly.GetExportedTypes().GroupBy(type => type.Namespace).OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            text.Append("\nnamespace ").Append(space.Key).Append("\n{\n");
            foreach (var type in space.OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                AppendType(text, type);
            }

            text.Append("}\n");
        }

        return text.ToString();
    }

    private static void AppendType(StringBuilder text, Type type)
    {
        text.Append("    ").Append(Header(type));
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            text.Append(Parameters(type.GetMethod("Invoke")!)).Append(";\n");
            return;
        }

        text.Append("\n    {\n");
        var lines = type.IsEnum
            ? Enum.GetNames(type)
                .Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture)},")
            : type.GetMembers(Declared).Where(IsListed).Select(Line).Order(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            text.Append("        ").Append(line).Append('\n');
        }

        text.Append("    }\n");
    }

    private static string Header(Type type)
    {
        var isStatic = type is { IsAbstract: true, IsSealed: true };
        var kind =
            type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : (
                type.IsSealed && !type.IsValueType && !isStatic ? "sealed "
                : type.IsAbstract && !isStatic ? "abstract "
                : isStatic ? "static "
                : ""
            )
                + (type.GetMethod("PrintMembers", Declared) is not null ? "record " : "")
                + (
                    type.IsByRefLike ? "ref struct"
                    : type.IsValueType ? "struct"
                    : "class"
                );
        var returns = kind == "delegate" ? Name(type.GetMethod("Invoke")!.ReturnType) + " " : "";
        var bases = (
            type.IsValueType || type.BaseType == typeof(object) || type.BaseType is null || kind == "delegate"
                ? []
                : new[] { type.BaseType }
        )
            .Concat(
                type.IsEnum
                    ? []
                    : type.GetInterfaces()
                        .Except(type.BaseType?.GetInterfaces() ?? [])
                        .Where(face => face.IsPublic && !face.Name.StartsWith("IEquatable", StringComparison.Ordinal))
            )
            .Select(Name)
            .Order(StringComparer.Ordinal);
        var inherits = kind == "delegate" ? "" : string.Join(", ", bases);
        return $"public {kind} {returns}{Name(type)}{(inherits.Length == 0 ? "" : " : " + inherits)}";
    }

    private static bool IsListed(MemberInfo member) =>
        member switch
        {
            _ when MembersOfEveryRecord.Contains(member.Name) || member.Name.LastIndexOf('.') > 0 => false,
            FieldInfo field => field.IsPublic,
            PropertyInfo property => (property.GetMethod ?? property.SetMethod)!.IsPublic,
            ConstructorInfo constructor => IsVisible(constructor) && !constructor.IsStatic && !IsCopy(constructor),
            MethodInfo method => IsVisible(method)
                && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
                && !IsOverrideOfObject(method),
            _ => false,
        };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily;

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.IsFamily || (constructor.GetParameters() is [{ } only] && only.ParameterType == constructor.DeclaringType);

    private static bool IsOverrideOfObject(MethodInfo method) => method.Name == "ToString" && method.GetParameters().Length == 0;

    private static string Line(MemberInfo member) =>
        member switch
        {
            FieldInfo field => $"{(field.IsLiteral ? "const" : field.IsStatic ? "static readonly" : "readonly")} {Name(field.FieldType)} "
                + $"{field.Name}{(field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : "")};",
            PropertyInfo property =>
                $"{Static(property.GetMethod!)}{(property.GetCustomAttribute<RequiredMemberAttribute>() is null ? "" : "required ")}{Nullable(property, property.PropertyType)} "
                    + $"{property.Name} {{ get;{Setter(property)} }}",
            ConstructorInfo constructor => $"{Name(constructor.DeclaringType!).Split('<')[0]}{Parameters(constructor)};",
            MethodInfo method => $"{Static(method)}{(method.IsAbstract ? "abstract " : "")}{Nullable(method.ReturnParameter)} "
                + $"{method.Name}{Generics(method)}{Parameters(method)};",
            _ => member.Name,
        };

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Setter(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } setter ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;"
        : " set;";

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) =>
        $"({string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "")}{Nullable(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue)}" : "")}"))})";

    private static string Nullable(ParameterInfo parameter) =>
        Name(parameter.ParameterType) + Mark(parameter.ParameterType, () => new NullabilityInfoContext().Create(parameter).ReadState);

    private static string Nullable(PropertyInfo property, Type type) =>
        Name(type) + Mark(type, () => new NullabilityInfoContext().Create(property).ReadState);

    private static string Mark(Type type, Func<NullabilityState> state) =>
        !type.IsValueType && !type.IsByRef && !type.IsGenericParameter && state() == NullabilityState.Nullable ? "?" : "";

    private static string Literal(object? value) =>
        value switch
        {
            null => "default",
            string text => $"\"{text}\"",
            bool truth => truth ? "true" : "false",
            _ => $"{value}",
        };

    private static string Name(Type type)
    {
        type = type.IsByRef ? type.GetElementType()! : type;
        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (System.Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        if (!type.IsGenericType)
        {
            return type.Namespace == "System" ? Keyword(type.Name) : type.Name;
        }

        return $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }

    private static string Keyword(string name) =>
        name switch
        {
            "String" => "string",
            "Int32" => "int",
            "Int64" => "long",
            "UInt64" => "ulong",
            "Boolean" => "bool",
            "Double" => "double",
            "Single" => "float",
            "Decimal" => "decimal",
            "Byte" => "byte",
            "Char" => "char",
            "Object" => "object",
            "Void" => "void",
            _ => name,
        };
}
