using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CommunityKit.Modularity.Metadata;

/// <summary>Names of types and members as a C# author writes them.</summary>
internal static class CSharpNames
{
    private const int MaximumArity = 100;

    private static readonly FrozenDictionary<string, string> Keywords = new Dictionary<string, string>
    {
        ["System.Void"] = "void",
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.SByte"] = "sbyte",
        ["System.Char"] = "char",
        ["System.Int16"] = "short",
        ["System.UInt16"] = "ushort",
        ["System.Int32"] = "int",
        ["System.UInt32"] = "uint",
        ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong",
        ["System.IntPtr"] = "nint",
        ["System.UIntPtr"] = "nuint",
        ["System.Single"] = "float",
        ["System.Double"] = "double",
        ["System.Decimal"] = "decimal",
        ["System.String"] = "string",
        ["System.Object"] = "object",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary><c>T</c>, <c>T2</c>, <c>T3</c> …: references do not carry the declared names.</summary>
    public static string TypeParameter(int index) => index == 0 ? "T" : $"T{index + 1}";

    /// <summary>The name without namespace, with keywords: <c>int</c>, <c>List&lt;Permission&gt;</c>.</summary>
    public static string Short(string fullName, IReadOnlyList<string> arguments)
    {
        if (Keywords.TryGetValue(fullName, out var keyword))
            return keyword;
        if (fullName == "System.Nullable`1" && arguments.Count == 1)
            return arguments[0] + "?";
        var nested = fullName.IndexOf('+', StringComparison.Ordinal);
        var dot = fullName.LastIndexOf('.', nested < 0 ? fullName.Length - 1 : nested);
        return WithArguments(fullName[(dot + 1)..], arguments);
    }

    /// <summary>The name with namespace: <c>CommunityKit.Events.IEventHandler&lt;T&gt;</c>.</summary>
    public static string Full(string fullName) => WithArguments(fullName, []);

    /// <summary>A method, property, event or constructor with its type.</summary>
    public static string Method(string typeFullName, string name, MethodSig signature, bool withReturn)
    {
        var type = Full(typeFullName);
        var parameters = string.Join(", ", signature.Parameters.Select(parameter => parameter.Display));
        if (name == ".ctor")
            return $"new {type}({parameters})";
        var prefix = signature.IsInstance ? "" : "static ";
        var accessor = name.Split('_', 2) is [("get" or "set" or "add" or "remove") and var verb, var member]
            ? $"{type}.{Last(member)} {{ {(verb == "set" && signature.Return is TypeSig.Modified ? "init" : verb)}; }}"
            : null;
        if (accessor is not null)
            return withReturn ? $"{prefix}{Value(signature, name).Display} {accessor}" : accessor;
        var arity = signature.Arity == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(0, signature.Arity).Select(TypeParameter))}>";
        return (withReturn ? $"{prefix}{signature.Return.Display} " : "") + $"{type}.{Last(name)}{arity}({parameters})";
    }

    /// <summary>A field with its type.</summary>
    public static string Field(string typeFullName, string name, TypeSig? type) =>
        (type is null ? "" : type.Display + " ") + $"{Full(typeFullName)}.{name}";

    private static TypeSig Value(MethodSig accessor, string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || accessor.Parameters.Length == 0 ? accessor.Return : accessor.Parameters[^1];

    // Explicit implementations carry the interface in their name.
    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static string WithArguments(string name, IReadOnlyList<string> arguments)
    {
        var text = new StringBuilder();
        var used = 0;
        for (var at = 0; at < name.Length; at++)
        {
            if (name[at] == '+')
            {
                text.Append('.');
            }
            else if (name[at] == '`' && Arity(name.AsSpan(at + 1)) is var (count, digits))
            {
                var names = Enumerable.Range(used, count).Select(index => index < arguments.Count ? arguments[index] : TypeParameter(index));
                text.Append('<').AppendJoin(", ", names).Append('>');
                used += count;
                at += digits;
            }
            else
            {
                text.Append(name[at]);
            }
        }

        return text.ToString();
    }

    // The number after the backtick; null when a name merely holds one.
    private static (int Count, int Digits)? Arity(ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? rest.Length : digits;
        return int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MaximumArity
            ? (count, digits)
            : null;
    }
}
