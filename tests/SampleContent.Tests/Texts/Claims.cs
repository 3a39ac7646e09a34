using System.Text.RegularExpressions;

namespace SampleContent.Tests.Texts;

/// <summary>
/// Words that Chinese advertising law keeps out of a shop: superlatives, medical effects, promises with a date. Plain search on
/// purpose: a harmless sentence that trips over it is rewritten.
/// </summary>
internal static partial class Claims
{
    private static readonly string[] Chinese =
    [
        "最", "第一", "顶级", "极致", "国家级", "世界级", "首选", "唯一", "独家", "绝对", "完美", "百分百", "万能", "神器", "史上",
        "治疗", "疗效", "治愈", "根治", "预防", "抗癌", "消炎", "杀菌率", "免疫", "抵抗力", "补脑", "益智", "长高", "助眠", "安神", "排毒", "养颜", "减肥",
        "降血", "降三高", "抗衰老", "零添加", "纯天然", "无副作用", "特效", "包治", "医生推荐", "专家推荐", "明星同款",
    ];

    private static readonly string[] English =
    [
        "best", "finest", "perfect", "ultimate", "number one", "no. 1", "world-class", "unrivalled", "unique", "miracle", "guaranteed",
        "cure", "cures", "heal", "heals", "treats", "prevents", "immune", "immunity", "detox", "superfood", "anti-ageing", "slimming", "lose weight",
        "boosts", "clinically", "proven", "doctor recommended", "100% natural", "100% safe", "chemical-free", "side effects", "healthier", "safest",
    ];

    private static readonly Regex EnglishWord = new(
        $@"(?<![\p{{L}}-])({string.Join('|', English.Select(Regex.Escape))})(?![\p{{L}}-])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    public static IEnumerable<string> In(string text)
    {
        foreach (var word in Chinese.Where(w => text.Contains(w, StringComparison.Ordinal)))
            yield return word;
        foreach (Match match in EnglishWord.Matches(text))
            yield return match.Value;
        foreach (Match match in DatedPromise().Matches(text))
            yield return match.Value;
    }

    public static IEnumerable<string> OfBreastMilkIn(string text) => BreastMilk().Matches(text).Select(m => m.Value);

    [GeneratedRegex(
        @"[0-9一二三四五六七八九十两]+\s*(天|日|周|个月)\s*内?\s*(见效|起效|变|瘦|白|长|改善|告别)|\b(results?|effects?|difference)\b[^.]{0,40}\b(in|within|after)\s+\w+\s+(days?|weeks?)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex DatedPromise();

    [GeneratedRegex("母乳|人乳|亲喂|母爱|breast|mother[’']s milk|human milk", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BreastMilk();
}
