using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaKanwil.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PengaturanTahun : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Years from before: what held until now.
            migrationBuilder.AddColumn<bool>(
                name: "Pengaturan_KonversiSemua",
                table: "TahunKinerja",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Pengaturan_NamaRendah",
                table: "TahunKinerja",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Rendah");

            migrationBuilder.AddColumn<string>(
                name: "Pengaturan_NamaSangatRendah",
                table: "TahunKinerja",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Sangat Rendah");

            migrationBuilder.AddColumn<string>(
                name: "Pengaturan_NamaSangatTinggi",
                table: "TahunKinerja",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Sangat Tinggi");

            migrationBuilder.AddColumn<string>(
                name: "Pengaturan_NamaSedang",
                table: "TahunKinerja",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Sedang");

            migrationBuilder.AddColumn<string>(
                name: "Pengaturan_NamaTinggi",
                table: "TahunKinerja",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Tinggi");

            migrationBuilder.AddColumn<string>(
                name: "Pengaturan_RumusMinimal",
                table: "TahunKinerja",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "A");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Pengaturan_KonversiSemua",
                table: "TahunKinerja");

            migrationBuilder.DropColumn(
                name: "Pengaturan_NamaRendah",
                table: "TahunKinerja");

            migrationBuilder.DropColumn(
                name: "Pengaturan_NamaSangatRendah",
                table: "TahunKinerja");

            migrationBuilder.DropColumn(
                name: "Pengaturan_NamaSangatTinggi",
                table: "TahunKinerja");

            migrationBuilder.DropColumn(
                name: "Pengaturan_NamaSedang",
                table: "TahunKinerja");

            migrationBuilder.DropColumn(
                name: "Pengaturan_NamaTinggi",
                table: "TahunKinerja");

            migrationBuilder.DropColumn(
                name: "Pengaturan_RumusMinimal",
                table: "TahunKinerja");
        }
    }
}
