namespace Skein.Platform;

/// <summary>Rules that every form knows.</summary>
public static class CommonRules
{
    public static readonly Rule Required = new("required", "请填写此项", "請填寫此項", "This is needed");

    public static readonly Rule TooLong = new(
        "too-long", "太长了，最多 {0} 个字符", "太長了，最多 {0} 個字元", "Too long: {0} characters at the most");

    public static readonly Rule NotAChoice = new("not-a-choice", "请从列表中选择", "請從清單中選擇", "Choose one from the list");

    public static readonly Rule NotAnEmail = new(
        "not-an-email", "这不是有效的邮箱地址", "這不是有效的電子郵件地址", "This is not an e-mail address");

    public static readonly Rule NotAPhone = new("not-a-phone", "这不是有效的电话号码", "這不是有效的電話號碼", "This is not a phone number");

    public static readonly Rule Taken = new("taken", "已经有人使用了", "已經有人使用了", "This is already in use");

    public static readonly Rule Changed = new(
        "changed-meanwhile",
        "别人刚刚修改了它。您的内容还在，请看过最新内容后再保存",
        "別人剛剛修改了它。您的內容還在，請看過最新內容後再儲存",
        "Somebody has just changed this. What you wrote is kept; look at the newest state and save again");

    public static readonly Rule Missing = new(
        "missing", "找不到，或者您无权查看", "找不到，或者您無權檢視", "Not found, or not yours to see");

    public static readonly Rule Forbidden = new(
        "forbidden", "您的岗位没有这项权限", "您的崗位沒有這項權限", "Your post does not include this");

    /// <summary>Checks one line of text that must or may be there, and gives it back cleaned.</summary>
    public static string Line(this List<Broken> broken, string field, string? text, int longest, bool required = true)
    {
        var cleaned = Clean.Line(text);
        if (required && cleaned.Length == 0) broken.Add(Required.At(field));
        if (cleaned.Length > longest) broken.Add(TooLong.At(field, longest));
        return cleaned;
    }
}
