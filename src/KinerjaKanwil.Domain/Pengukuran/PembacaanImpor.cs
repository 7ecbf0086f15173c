using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>A fault in a cell of an import file.</summary>
/// <param name="Bidang">Column.</param>
/// <param name="Alamat">Cell, e.g. <c>F12</c>.</param>
/// <param name="Pesan">What is wrong with it.</param>
public sealed record GalatSel(BidangImpor Bidang, string Alamat, string Pesan)
{
    /// <summary>For people: <c>Sel F12: "98.7.5" bukan angka. Contoh: 98,75</c>.</summary>
    public string Kalimat => $"Sel {Alamat}: {Pesan}";
}

/// <summary>What a row of an import file says, on top of what is stored.</summary>
/// <param name="Isian">The entry, as it would be stored; of no use while there are faults.</param>
/// <param name="Catatan">How numbers were read, where that is not obvious.</param>
/// <param name="Galat">Faults.</param>
public sealed record BacaanBarisImpor(IsianRealisasi Isian, IReadOnlyDictionary<BidangImpor, string> Catatan, IReadOnlyList<GalatSel> Galat)
{
    /// <summary>The bare values.</summary>
    public NilaiIsian Nilai => NilaiIsian.Dari(Isian);
}

/// <summary>What would become of a row of an import file.</summary>
public enum KeadaanBarisImpor
{
    /// <summary>Says what is stored already.</summary>
    Sama,

    /// <summary>Would change what is stored.</summary>
    Berubah,

    /// <summary>Has faults; not applied.</summary>
    Bermasalah,

    /// <summary>Someone changed the stored row since the file was made; applied only when a person chooses so.</summary>
    Konflik,

    /// <summary>The stored row cannot be entered; never touched.</summary>
    Terkunci,
}

/// <summary>What can be said of the fate of a row.</summary>
public static class KeadaanBarisImporExtensions
{
    /// <summary>The word on screen and in the file.</summary>
    public static string Nama(this KeadaanBarisImpor keadaan) => keadaan switch
    {
        KeadaanBarisImpor.Sama => "Sama",
        KeadaanBarisImpor.Berubah => "Berubah",
        KeadaanBarisImpor.Bermasalah => "Bermasalah",
        KeadaanBarisImpor.Konflik => "Konflik",
        KeadaanBarisImpor.Terkunci => "Terkunci",
        _ => throw new ArgumentOutOfRangeException(nameof(keadaan), keadaan, null),
    };
}

/// <summary>
/// Makes sense of the rows of an import file. Numbers are read by <see cref="BacaanAngka"/>, entries are judged by
/// <see cref="PemeriksaanIsian"/>: a file is read as a form is.
/// </summary>
public static class PembacaanImpor
{
    private const int PanjangKutipan = 40;

    private static readonly string[] KataYa = ["ya", "y", "x", "v", "✓", "true", "benar", "1", "t/b"];
    private static readonly string[] KataTidak = ["tidak", "-", "–", "false", "salah", "0"];

    /// <summary>Reads a row.</summary>
    /// <param name="baris">The row.</param>
    /// <param name="manual">The rule of its indicator.</param>
    /// <param name="tersimpan">What is stored.</param>
    /// <param name="kosongkan">True: an empty cell clears what is stored. Otherwise it says nothing.</param>
    public static BacaanBarisImpor Baca(BarisImpor baris, ManualIku manual, NilaiIsian tersimpan, bool kosongkan)
    {
        ArgumentNullException.ThrowIfNull(baris);
        ArgumentNullException.ThrowIfNull(manual);
        ArgumentNullException.ThrowIfNull(tersimpan);
        var galat = new List<GalatSel>();
        var catatan = new Dictionary<BidangImpor, string>();
        var tidakBerlaku = Pilihan(baris.Sel[BidangImpor.TidakBerlaku], kosongkan ? false : tersimpan.TidakBerlaku, galat);

        // A reason belongs to its mark: who takes the mark off, takes the reason off.
        var alasanLama = kosongkan || (tersimpan.TidakBerlaku && !tidakBerlaku) ? null : tersimpan.AlasanTidakBerlaku;
        BacaanAngka Angka(BidangImpor bidang, decimal? lama)
        {
            var bacaan = Bilangan(bidang, baris.Sel[bidang], kosongkan ? null : lama, tidakBerlaku, galat);
            if (bacaan.Catatan is { } cara)
            {
                catatan[bidang] = cara;
            }

            return bacaan;
        }

        // A column that the file does not have says nothing, not even that it is empty.
        string? Catatan(BidangImpor bidang, string? lama) => baris.Sel.TryGetValue(bidang, out var sel) ? Teks(bidang, sel, kosongkan ? null : lama, galat) : lama;
        var isian = new IsianRealisasi
        {
            Pembilang = Angka(BidangImpor.Pembilang, tersimpan.Pembilang),
            Penyebut = Angka(BidangImpor.Penyebut, tersimpan.Penyebut),
            Nilai = Angka(BidangImpor.Nilai, tersimpan.Nilai),
            TidakBerlaku = tidakBerlaku,
            AlasanTidakBerlaku = Teks(BidangImpor.AlasanTidakBerlaku, baris.Sel[BidangImpor.AlasanTidakBerlaku], alasanLama, galat),
            Analisis = Catatan(BidangImpor.Analisis, tersimpan.Analisis),
            Kendala = Catatan(BidangImpor.Kendala, tersimpan.Kendala),
            TindakLanjut = Catatan(BidangImpor.TindakLanjut, tersimpan.TindakLanjut),
        };

        // What cannot be read is one fault, not two: the rules are asked about the rest.
        galat.AddRange(PemeriksaanIsian.UntukDraf(manual, isian).Select(g => (Bidang: Bidang(g.Bagian), g.Pesan))
            .Where(g => !galat.Exists(ada => ada.Bidang == g.Bidang)).ToList().Select(g => new GalatSel(g.Bidang, baris.Sel[g.Bidang].Alamat, g.Pesan)));
        foreach (var satu in galat)
        {
            catatan.Remove(satu.Bidang);
        }

        return new BacaanBarisImpor(isian, catatan, galat);
    }

    /// <summary>What would become of a row.</summary>
    /// <param name="baris">The row.</param>
    /// <param name="bacaan">What it says.</param>
    /// <param name="tersimpan">What is stored.</param>
    /// <param name="versi">Version of what is stored; empty for nothing.</param>
    /// <param name="terkunci">True when what is stored cannot be entered.</param>
    public static KeadaanBarisImpor Keadaan(BarisImpor baris, BacaanBarisImpor bacaan, NilaiIsian tersimpan, string versi, bool terkunci)
    {
        ArgumentNullException.ThrowIfNull(baris);
        ArgumentNullException.ThrowIfNull(bacaan);
        var salah = baris.Pesan is not null || bacaan.Galat.Count > 0;
        return !salah && bacaan.Nilai == tersimpan ? KeadaanBarisImpor.Sama
            : terkunci ? KeadaanBarisImpor.Terkunci
            : salah ? KeadaanBarisImpor.Bermasalah
            : baris.Versi != versi ? KeadaanBarisImpor.Konflik
            : KeadaanBarisImpor.Berubah;
    }

    private static BidangImpor Bidang(BagianIsian bagian) => bagian switch
    {
        BagianIsian.Pembilang => BidangImpor.Pembilang,
        BagianIsian.Penyebut => BidangImpor.Penyebut,
        BagianIsian.Nilai => BidangImpor.Nilai,
        BagianIsian.AlasanTidakBerlaku => BidangImpor.AlasanTidakBerlaku,
        BagianIsian.Kendala => BidangImpor.Kendala,
        BagianIsian.TindakLanjut => BidangImpor.TindakLanjut,
        _ => throw new ArgumentOutOfRangeException(nameof(bagian), bagian, null),
    };

    private static BacaanAngka Bilangan(BidangImpor bidang, SelImpor sel, decimal? lama, bool tidakBerlaku, List<GalatSel> galat)
    {
        var (bacaan, pesan) = sel.Jenis switch
        {
            JenisSel.Kosong => (BacaanAngka.Dari(lama), null),
            JenisSel.Teks => Terbaca(BacaanAngka.Baca(sel.Isi), sel.Isi, tidakBerlaku),
            JenisSel.Angka => Terbaca(BacaanAngka.DariSel(sel.Isi, persen: false), sel.Isi, tidakBerlaku),
            JenisSel.Persen => Terbaca(BacaanAngka.DariSel(sel.Isi, persen: true), sel.Isi, tidakBerlaku),
            JenisSel.Tanggal => (BacaanAngka.Kosong, "berisi tanggal, bukan angka. Ubah format selnya menjadi Umum, lalu ketik angkanya lagi"),
            JenisSel.Logika => (BacaanAngka.Kosong, "berisi BENAR atau SALAH, bukan angka. Contoh: 98,75"),
            JenisSel.Galat => (BacaanAngka.Kosong, $"berisi galat {Kutip(sel.Isi)}. Ketik angkanya"),
            _ => throw new ArgumentOutOfRangeException(nameof(sel), sel.Jenis, null),
        };
        if (pesan is not null)
        {
            galat.Add(new GalatSel(bidang, sel.Alamat, pesan));
        }

        return bacaan;
    }

    private static (BacaanAngka Bacaan, string? Pesan) Terbaca(BacaanAngka bacaan, string isi, bool tidakBerlaku) => bacaan.Jenis switch
    {
        JenisBacaan.Galat => (BacaanAngka.Kosong, bacaan.Pesan == BacaanAngka.PesanBukanAngka ? $"\"{Kutip(isi)}\" bukan angka. Contoh: 98,75" : bacaan.Pesan),
        JenisBacaan.TidakBerlaku => (BacaanAngka.Kosong, tidakBerlaku ? null : "pilih Ya pada kolom Tidak berlaku dan isi alasannya"),
        JenisBacaan.Angka or JenisBacaan.Kosong => (bacaan, null),
        _ => throw new ArgumentOutOfRangeException(nameof(bacaan), bacaan.Jenis, null),
    };

    private static bool Pilihan(SelImpor sel, bool lama, List<GalatSel> galat)
    {
        var kata = sel.Isi.Trim();
        if (sel.Jenis == JenisSel.Kosong)
        {
            return lama;
        }

        if (KataYa.Contains(kata, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        if (!KataTidak.Contains(kata, StringComparer.OrdinalIgnoreCase))
        {
            galat.Add(new GalatSel(BidangImpor.TidakBerlaku, sel.Alamat, $"\"{Kutip(kata)}\" bukan pilihan. Pilih Ya atau Tidak"));
        }

        return false;
    }

    private static string? Teks(BidangImpor bidang, SelImpor sel, string? lama, List<GalatSel> galat)
    {
        if (sel.Jenis == JenisSel.Kosong)
        {
            return lama;
        }

        var isi = sel.Isi.ReplaceLineEndings("\n").Trim();
        var pesan = sel.Jenis is JenisSel.Tanggal or JenisSel.Galat ? "bukan teks. Ketik lagi sebagai teks"
            : isi.Length > Realisasi.PanjangCatatan ? $"{bidang.Nama()} paling panjang {FormatAngka.Ringkas(Realisasi.PanjangCatatan)} karakter"
            : null;
        if (pesan is not null)
        {
            galat.Add(new GalatSel(bidang, sel.Alamat, pesan));
        }

        return pesan is null && isi.Length > 0 ? isi : null;
    }

    private static string Kutip(string isi)
    {
        var bersih = isi.ReplaceLineEndings(" ");
        return bersih.Length <= PanjangKutipan ? bersih : bersih[..PanjangKutipan] + "…";
    }
}
