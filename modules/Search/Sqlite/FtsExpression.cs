using System.Globalization;
using System.Text;
using CommunityKit.Search.Questions;

namespace CommunityKit.Search.Sqlite;

/// <summary>Writes plans as match expressions of FTS5. Every token stands in quotes and consists of letters and digits.</summary>
internal static class FtsExpression
{
    /// <summary>Where a question is looked for.</summary>
    public const string EveryText = "{words title brand category keywords body}";

    /// <summary>Everything but the body: where the best hits are.</summary>
    public const string Headings = "{words title brand category keywords}";

    /// <summary>The expression for a plan within the marks that a document must have.</summary>
    public static string Of(Plan plan, string columns, IReadOnlyList<IReadOnlyList<string>> marks)
    {
        var expression = new StringBuilder("(");
        foreach (var (i, unit) in plan.Units.Index())
        {
            expression.Append(i == 0 ? "(" : plan.NeedsAll ? " AND (" : " OR (");
            foreach (var (j, phrase) in unit.AnyOf.Index())
            {
                Add(expression.Append(j == 0 ? "" : " OR "), phrase, columns);
            }

            expression.Append(')');
        }

        expression.Append(')');
        foreach (var anyOf in marks)
        {
            expression.Append(" AND marks : (").AppendJoin(" OR ", anyOf.Select(mark => $"\"{mark}\"")).Append(')');
        }

        return expression.ToString();
    }

    public static string ViewMark(int view) => "v" + view.ToString(CultureInfo.InvariantCulture);

    public static string ValueMark(int value) => "f" + value.ToString(CultureInfo.InvariantCulture);

    private static void Add(StringBuilder expression, Phrase phrase, string columns) => expression
        .Append(phrase.IsSound ? "sounds" : columns).Append(" : \"").AppendJoin(' ', phrase.Tokens).Append('"').Append(phrase.IsPrefix ? " *" : "");
}
