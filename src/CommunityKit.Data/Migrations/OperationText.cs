using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CommunityKit.Data.Migrations;

/// <summary>
/// Operations as a stable text and its fingerprint: what the author wrote, not the SQL, which a newer EF Core may word differently.
/// Values that are unset are left out, so that a property that a newer EF Core adds changes nothing.
/// </summary>
internal static class OperationText
{
    public static string Checksum(IReadOnlyList<MigrationOperation> operations)
    {
        var text = new StringBuilder();
        foreach (var operation in operations)
        {
            Append(text, operation);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string s:
                text.Append('"').Append(s.ReplaceLineEndings("\n")).Append('"');
                break;
            case Type type:
                text.Append(type.FullName);
                break;
            case MigrationOperation operation:
                AppendOperation(text, operation);
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void AppendOperation(StringBuilder text, MigrationOperation operation)
    {
        text.Append(operation.GetType().Name).Append('{');
        foreach (var property in operation.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var value = property.GetValue(operation);
            if (!IsUnset(value))
            {
                text.Append(property.Name).Append('=');
                Append(text, value);
                text.Append(';');
            }
        }

        foreach (var annotation in ((IAnnotatable)operation).GetAnnotations().OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            text.Append('@').Append(annotation.Name).Append('=');
            Append(text, annotation.Value);
            text.Append(';');
        }

        text.Append('}').Append('\n');
    }

    private static bool IsUnset(object? value) =>
        value is null or false or "" or ICollection { Count: 0 }
        || (value is Enum e && Convert.ToInt64(e, CultureInfo.InvariantCulture) == 0);
}
