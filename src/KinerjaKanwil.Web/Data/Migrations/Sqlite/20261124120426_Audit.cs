using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaKanwil.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Audit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CatatanAudit",
                columns: table => new
                {
                    Urut = table.Column<long>(type: "INTEGER", nullable: false),
                    Waktu = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PenggunaId = table.Column<int>(type: "INTEGER", nullable: true),
                    NamaPengguna = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Peran = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Sumber = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Tindakan = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Entitas = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    KunciEntitas = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    KodeDivisi = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    KodeIndikator = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Perubahan = table.Column<string>(type: "TEXT", nullable: false),
                    AlamatIp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    KodeKejadian = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Sidik = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatatanAudit", x => x.Urut);
                });

            migrationBuilder.CreateTable(
                name: "KepalaAudit",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Urut = table.Column<long>(type: "INTEGER", nullable: false),
                    Sidik = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KepalaAudit", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "KepalaAudit",
                columns: new[] { "Id", "Sidik", "Urut" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_CatatanAudit_KodeDivisi_Urut",
                table: "CatatanAudit",
                columns: new[] { "KodeDivisi", "Urut" });

            migrationBuilder.CreateIndex(
                name: "IX_CatatanAudit_KodeIndikator_Urut",
                table: "CatatanAudit",
                columns: new[] { "KodeIndikator", "Urut" });

            migrationBuilder.CreateIndex(
                name: "IX_CatatanAudit_PenggunaId_Urut",
                table: "CatatanAudit",
                columns: new[] { "PenggunaId", "Urut" });

            migrationBuilder.CreateIndex(
                name: "IX_CatatanAudit_Waktu",
                table: "CatatanAudit",
                column: "Waktu");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CatatanAudit");

            migrationBuilder.DropTable(
                name: "KepalaAudit");
        }
    }
}
