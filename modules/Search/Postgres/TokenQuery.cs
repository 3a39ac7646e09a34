using System.Text;
using CommunityKit.Search.Answering;
using CommunityKit.Search.Questions;

namespace CommunityKit.Search.Postgres;

/// <summary>Writes queries as the text of a <c>tsquery</c>. Every token stands in quotes and consists of letters and digits.</summary>
internal static class TokenQuery
{
    public static string Of(IndexQuery query)
    {
        var text = new StringBuilder("(");
        text.AppendJoin(query.Plan.NeedsAll ? " & " : " | ", query.Plan.Units.Select(unit =>
            $"({string.Join(" | ", unit.AnyOf.Select(phrase => Of(phrase, query.HeadingsOnly)))})")).Append(')');
        foreach (var anyOf in query.Marks)
        {
            text.Append(" & (").AppendJoin(" | ", anyOf.Select(mark => $"'{mark}'")).Append(')');
        }

        return text.ToString();
    }

    public static string Of(Phrase phrase, bool headingsOnly)
    {
        var weights = headingsOnly && !phrase.IsSound ? "ABC" : "";
        var last = phrase.Tokens.Count - 1;
        var parts = Tokens(phrase).Select((token, i) => (token, Flags: i == last && phrase.IsPrefix ? "*" + weights : weights)).Select(part => part.Flags.Length > 0 ? $"'{part.token}':{part.Flags}" : $"'{part.token}'");
        return last == 0 ? parts.Single() : $"({string.Join(" <-> ", parts)})";
    }

    /// <summary>The tokens of a phrase as they are stored.</summary>
    public static IEnumerable<string> Tokens(Phrase phrase) => phrase.Tokens.Select(token => phrase.IsSound ? TokenVector.Sound + token : TokenVector.Stored(token));
}
