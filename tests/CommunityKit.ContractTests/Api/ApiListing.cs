using System.Reflection;
using System.Runtime.CompilerServices;

namespace CommunityKit.ContractTests.Api;

/// <summary>The public surface of an assembly as sorted lines: what a module can be compiled against.</summary>
internal static class ApiListing
{
    private const BindingFlags Members =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly) => [.. assembly.GetExportedTypes()
        .Where(type => !type.Name.StartsWith('<'))
        .SelectMany(LinesOf)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)];

    private static IEnumerable<string> LinesOf(Type type)
    {
        var name = TypeText.Of(type);
        yield return $"{name} = {KindOf(type)}{BasesOf(type)}{TypeText.Constraints(type.GetGenericArguments())}";
        foreach (var member in type.GetMembers(Members).Where(IsVisible).Where(member => !IsPlumbing(member)))
        {
            yield return $"{name}.{MemberText(member, type)}";
        }
    }

    private static string KindOf(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
        : (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static class",
            (true, false) => "abstract class",
            (false, true) => "sealed class",
            _ => "class",
        };

    private static string BasesOf(Type type)
    {
        var bases = new List<Type>(type.GetInterfaces().Where(i => i.IsVisible));
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
        {
            bases.Add(parent);
        }

        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases.Select(TypeText.Of).Order(StringComparer.Ordinal));
    }

    private static string MemberText(MemberInfo member, Type owner) => member switch
    {
        FieldInfo field when owner.IsEnum => $"{field.Name} = {field.GetRawConstantValue()}",
        FieldInfo { IsLiteral: true } field => $"const {field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{field.Name} : {TypeText.Of(field.FieldType)}",
        ConstructorInfo constructor => $"new({TypeText.Parameters(constructor)})",
        MethodInfo method => $"{Modifiers(method)}{method.Name}{TypeText.Arguments(method)}({TypeText.Parameters(method)}) : {TypeText.Of(method.ReturnType)}{TypeText.Constraints(method.GetGenericArguments())}",
        PropertyInfo property => $"{Modifiers(property.GetMethod ?? property.SetMethod!)}{property.Name}{{{Accessors(property)}}} : {TypeText.Of(property.PropertyType)}{(property.IsDefined(typeof(RequiredMemberAttribute)) ? " required" : "")}",
        EventInfo raised => $"event {raised.Name} : {TypeText.Of(raised.EventHandlerType!)}",
        _ => member.ToString()!,
    };

    private static string Accessors(PropertyInfo property) => string.Join(' ', new[]
    {
        property.GetMethod is { } get && IsVisible(get) ? "get;" : null,
        property.SetMethod is { } set && IsVisible(set) ? IsInit(set) ? "init;" : "set;" : null,
    }.OfType<string>());

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Modifiers(MethodInfo method) => string.Concat(
        method.IsStatic ? "static " : "",
        method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "",
        method.IsAbstract ? "abstract " : method.IsVirtual && !method.IsFinal ? "virtual " : "");

    private static bool IsVisible(MemberInfo member) => member switch
    {
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo raised => IsVisible(raised.AddMethod!),
        _ => false, // nested types have lines of their own
    };

    /// <summary>Accessors are listed with their property; what the compiler adds to records belongs to nobody.</summary>
    private static bool IsPlumbing(MemberInfo member) =>
        member is MethodInfo { IsSpecialName: true } method && !method.Name.StartsWith("op_", StringComparison.Ordinal)
        || member.Name is "PrintMembers" or "EqualityContract" or "<Clone>$" or "GetHashCode" or "ToString" or "Equals"
        || member.Name is "op_Equality" or "op_Inequality" or "value__"
        || member.IsDefined(typeof(CompilerGeneratedAttribute)) && member is not PropertyInfo and not MethodInfo { Name: "Deconstruct" };
}
