using System.Globalization;
using CommunityKit.Search;

namespace CommunityKit.Bench.Searching;

/// <summary>Made-up goods of a shop for parents and farm food, and what people ask for. The same in every run.</summary>
internal static class BenchProducts
{
    public const string Source = "bench.products";

    private static readonly string[] Kinds =
    [
        "奶粉", "纸尿裤", "奶瓶", "奶嘴", "婴儿推车", "安全座椅", "婴儿床", "睡袋", "连体衣", "口水巾", "湿巾", "米粉", "果泥", "吸奶器", "消毒器",
        "温奶器", "爬行垫", "积木", "绘本", "学步鞋", "帽子", "围栏", "背带", "餐椅", "辅食机", "保温杯", "牙刷", "沐浴露", "护臀膏", "洗衣液",
        "苹果", "橙子", "猕猴桃", "草莓", "蓝莓", "土鸡蛋", "大米", "小米", "绿豆", "红薯", "玉米", "蜂蜜", "花生油", "茶叶", "枸杞", "牛肉", "羊肉",
        "排骨", "三文鱼", "虾仁", "豆腐", "青菜", "西红柿", "黄瓜", "土豆", "香菇", "木耳", "核桃", "红枣", "酸奶",
    ];

    private static readonly string[] Brands = ["贝亲", "好奇", "帮宝适", "美素佳儿", "惠氏", "飞鹤", "爱他美", "可优比", "好孩子", "十月结晶", "小鹿蓝蓝", "秋田满满", "褚橙", "佳沛", "三只羊", "青山农场"];

    private static readonly string[] Traits = ["有机", "轻便", "加厚", "防胀气", "便携", "可折叠", "透气", "柔软", "无添加", "新鲜", "现摘", "高山", "进口", "大容量", "低敏", "纯棉", "不含糖", "当季", "精选", "家用"];

    private static readonly string[] Uses = ["新生儿", "婴儿", "宝宝", "儿童", "孕妇", "全家", "送礼", "早餐", "户外", "冬季", "夏季", "出行"];

    private static readonly string[] Latin = ["Pigeon", "Huggies", "Pampers", "Friso", "Wyeth", "Firmus", "Aptamil", "KUB", "gb", "October", "Deer", "Akita", "Chu", "Zespri", "Goat", "Hill"];

    /// <summary>
    /// Some 3,000 questions: kinds, brands, traits and uses together, joined and apart, natural language, pinyin, initials, Latin and misspelt
    /// Latin. Shuffled; the first ones are asked most.
    /// </summary>
    public static IReadOnlyList<string> Questions { get; } = AllQuestions();

    /// <summary>A question as often as its place in the list says: the second half as often as the first, the third a third as often.</summary>
    public static string Draw(Random random)
    {
        var place = (int)Math.Pow(Questions.Count, random.NextDouble()) - 1;
        return Questions[Math.Clamp(place, 0, Questions.Count - 1)];
    }

    public static async IAsyncEnumerable<SearchBatch> Batches(int count)
    {
        var since = default(SearchCursor);
        for (var from = 0; from < count; from += 500)
        {
            var next = new SearchCursor((from + 500).ToString(CultureInfo.InvariantCulture));
            yield return new SearchBatch(Source, since, next, [.. Enumerable.Range(from, Math.Min(500, count - from)).Select(Product)]);
            since = next;
            await Task.Yield();
        }
    }

    /// <summary>A product; its text names other goods, as real texts do.</summary>
    public static SearchDocument Product(int number)
    {
        var random = new Random(number);
        var kind = Of(Kinds, random);
        var brand = random.Next(Brands.Length);
        var use = Of(Uses, random);
        var trait = Of(Traits, random);
        var size = random.Next(1, 5).ToString(CultureInfo.InvariantCulture);
        return new SearchDocument(
            "p" + number.ToString(CultureInfo.InvariantCulture),
            $"{Brands[brand]}{Latin[brand]} {trait}{use}{kind}{size}段 {Of(Traits, random)}{random.Next(100, 999).ToString(CultureInfo.InvariantCulture)}g",
            "/products/p" + number.ToString(CultureInfo.InvariantCulture),
            default)
        {
            Culture = "zh-CN",
            Brand = $"{Brands[brand]} {Latin[brand]}",
            Category = kind,
            Keywords = $"{trait}\nSKU{number.ToString(CultureInfo.InvariantCulture)}",
            Body = $"{use}适用的{kind}，{trait}，{Of(Traits, random)}。可与{Of(Kinds, random)}和{Of(Kinds, random)}一起购买，{Of(Uses, random)}也合适。来自{Brands[brand]}，收到后请尽快使用，存放在阴凉干燥处。",
            Facets = new Dictionary<string, IReadOnlyList<string>> { ["category"] = [kind], ["brand"] = [Latin[brand]] },
            Numbers = new Dictionary<string, long> { ["price"] = random.Next(500, 90_000), ["created"] = 1_700_000_000 + number },
        };
    }

    private static string[] AllQuestions()
    {
        string[] spoken =
        [
            "茶", "naifen", "zhiniaoku", "yetc", "lianzi", "pigeon 奶瓶", "aptamil", "huggeis", "zespri 猕猴桃", "好奇纸尿裤L码", "宝宝早餐吃什么", "3段奶粉", "土鸡旦", "xyz",
        ];
        var questions = Kinds
            .Concat(Kinds.SelectMany(kind => Brands.Select((brand, i) => i % 2 == 0 ? brand + kind : kind + " " + brand)))
            .Concat(Kinds.SelectMany(kind => Traits.Select(trait => trait + kind)))
            .Concat(Kinds.SelectMany(kind => Uses.Select(use => use + kind)))
            .Concat(spoken)
            .ToArray();
        new Random(7).Shuffle(questions);
        return questions;
    }

    private static string Of(string[] words, Random random) => words[random.Next(words.Length)];
}
