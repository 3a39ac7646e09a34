using System.Text;
using CommunityKit.Search.Answering;
using CommunityKit.Search.Questions;

namespace CommunityKit.Search.Sqlite;

/// <summary>Writes queries as match expressions of FTS5. Every token stands in quotes and consists of letters and digits.</summary>
internal static class FtsExpression
{
    private const string EveryText = "{words title brand category keywords body}";
    private const string Headings = "{words title brand category keywords}";

    public static string Of(IndexQuery query)
    {
        var columns = query.HeadingsOnly ? Headings : EveryText;
        var expression = new StringBuilder("(");
        foreach (var (i, unit) in query.Plan.Units.Index())
        {
            expression.Append(i == 0 ? "(" : query.Plan.NeedsAll ? " AND (" : " OR (");
            foreach (var (j, phrase) in unit.AnyOf.Index())
            {
                Add(expression.Append(j == 0 ? "" : " OR "), phrase, columns);
            }

            expression.Append(')');
        }

        expression.Append(')');
        foreach (var anyOf in query.Marks)
        {
            expression.Append(" AND marks : (").AppendJoin(" OR ", anyOf.Select(mark => $"\"{mark}\"")).Append(')');
        }

        return expression.ToString();
    }

    private static void Add(StringBuilder expression, Phrase phrase, string columns) => expression
        .Append(phrase.IsSound ? "sounds" : columns).Append(" : \"").AppendJoin(' ', phrase.Tokens).Append('"').Append(phrase.IsPrefix ? " *" : "");
}
