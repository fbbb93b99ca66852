using System.Reflection;
using System.Runtime.CompilerServices;

namespace Skein.Measures.Tests;

/// <summary>
/// What others build on is written down in PublicApi.txt beside each project. A change there is a decision: run this test with SKEIN_RENEW_API=1
/// and commit the difference.
/// </summary>
public class PublicApiTests
{
    [Theory]
    [InlineData("Skein.Measures", typeof(Skein.Measures.Staffing.ErlangC))]
    [InlineData("Skein.Measures.Planning", typeof(Skein.Measures.Planning.ShiftCover))]
    public void The_public_API_is_the_recorded_one(string project, Type any)
    {
        var file = Path.Combine(Here(), "..", "..", "src", project, "PublicApi.txt");
        var actual = string.Join('\n', any.Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal).Select(Described)) + "\n";
        if (Environment.GetEnvironmentVariable("SKEIN_RENEW_API") == "1") File.WriteAllText(file, actual);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    static string Described(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "class" : "open class";
        var members = type.IsEnum
            ? Enum.GetNames(type).Select((name, i) => $"  {name} = {Convert.ToInt64(Enum.GetValues(type).GetValue(i))}")
            : type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => m is PropertyInfo or FieldInfo || (m is MethodBase method && !m.IsDefined(typeof(CompilerGeneratedAttribute)) && !Accessor(method)))
                .Select(m => "  " + Described(m)).Order(StringComparer.Ordinal);
        return string.Join('\n', members.Prepend($"{kind} {type.Namespace}.{Named(type)}"));
    }

    static bool Accessor(MethodBase method) => method.IsSpecialName && (method.Name.StartsWith("get_") || method.Name.StartsWith("set_"));

    static string Described(MemberInfo member) => member switch
    {
        PropertyInfo p => $"{Static(p.GetMethod!)}{Named(p.PropertyType)} {p.Name}{(p.GetIndexParameters() is { Length: > 0 } i ? $"[{Parameters(i)}]" : "")}{(p.SetMethod is { IsPublic: true } ? " { init }" : "")}",
        FieldInfo f => $"{Named(f.FieldType)} {f.Name}",
        ConstructorInfo c => $"new({Parameters(c.GetParameters())})",
        MethodInfo m => $"{Static(m)}{Named(m.ReturnType)} {m.Name}{(m.IsGenericMethod ? $"<{string.Join(", ", m.GetGenericArguments().Select(a => a.Name))}>" : "")}({Parameters(m.GetParameters())})",
        _ => throw new NotSupportedException(member.Name),
    };

    static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    static string Parameters(ParameterInfo[] parameters) =>
        string.Join(", ", parameters.Select(p => $"{Named(p.ParameterType)} {p.Name}{Default(p)}"));

    static string Default(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? $" = {(parameter.RawDefaultValue is { } value ? FormattableString.Invariant($"{value}") : "default")}" : "";

    static string Named(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } value) return Named(value) + "?";
        if (type.IsArray) return $"{Named(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        var name = type.IsNested ? $"{Named(type.DeclaringType!)}.{type.Name}" : type.Name;
        return type.IsGenericType ? $"{name[..(name.IndexOf('`') is var at and >= 0 ? at : name.Length)]}<{string.Join(", ", type.GetGenericArguments().Select(Named))}>" : name;
    }
}
